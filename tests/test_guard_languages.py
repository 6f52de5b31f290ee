"""The same two questions in twenty-one languages: which edits of a paragraph are a copy, and which another fact."""

import pytest

from dehusk.duplicates import judge_duplicates
from dehusk.model import Removal, Spared

TEXTS = {
    "German": (
        "Bürgermeister Krause sagte am Dienstag, dass drei Brücken über den Fluss nach dem Hochwasser "
        "gesperrt wurden und dass die Kosten der Reparatur auf 40 Millionen Euro gestiegen sind. Das Spiel "
        "dort endete 3:1 für die Gäste."
    ),
    "French": (
        "Le maire Delmas a déclaré mardi que trois ponts sur la rivière avaient été fermés après les "
        "inondations et que le coût des travaux avait augmenté jusqu'à 40 millions d'euros. Le match s'est "
        "terminé sur le score de 3-1."
    ),
    "Spanish": (
        "El alcalde Morales dijo el martes que tres puentes sobre el río fueron cerrados después de las "
        "inundaciones y que el costo de la reparación subió a 40 millones de euros. El partido terminó con "
        "un resultado de 3-1."
    ),
    "Polish": (
        "Burmistrz Kowalski powiedział we wtorek, że trzy mosty nad rzeką zostały zamknięte po powodzi, a "
        "koszt naprawy wzrósł do 40 milionów złotych, czyli więcej niż rok temu. Mecz zakończył się wynikiem "
        "3:1."
    ),
    "Russian": (
        "Мэр Кузнецов сказал во вторник, что три моста через реку были закрыты после наводнения и что "
        "стоимость ремонта выросла до 40 миллионов рублей, больше чем год назад. Матч закончился со счётом "
        "3:1."
    ),
    "Arabic": (
        "قال رئيس البلدية حداد يوم الثلاثاء إن ثلاثة جسور فوق النهر أغلقت بعد الفيضان، وإن تكلفة الإصلاح "
        "ارتفعت إلى 40 مليون دينار، وهو مبلغ أكبر من العام الماضي. وانتهت المباراة بنتيجة 3-1."
    ),
    "Hebrew": (
        "ראש העיר ברקוביץ אמר ביום שלישי כי שלושה גשרים מעל הנהר נסגרו לאחר השיטפון, וכי עלות התיקון עלתה ל "
        "40 מיליון שקלים, יותר מאשר בשנה שעברה. המשחק הסתיים בתוצאה 3:1."
    ),
    "Chinese": (
        "市长林建国星期二表示，洪水过后河上的三座桥梁已经关闭，维修费用上升到40亿元，比去年更多，居民需要绕道"
        "出行。当晚的比赛以3比1结束，观众平静地离开了体育场。"
    ),
    "Japanese": (
        "田中市長は火曜日、洪水の後に川に架かる三つの橋が閉鎖され、修理の費用が40億円に上がり、去年よりも多く"
        "なったと述べた。試合は3対1で終わり、観客は静かにスタジアムを後にした。"
    ),
    "Korean": (
        "박민수 시장은 화요일에 홍수 이후 강 위의 다리 세 개가 폐쇄되었으며 수리 비용이 40억 원으로 올랐다고 "
        "밝혔다. 이는 작년보다 많은 금액이다. 경기는 3대1로 끝났고 관중은 조용히 경기장을 떠났다."
    ),
    "Thai": (
        "นายกเทศมนตรีสมชายกล่าวเมื่อวันอังคารว่าสะพานสามแห่งข้ามแม่น้ำถูกปิดหลังน้ำท่วม และค่าซ่อมแซมเพิ่มขึ้นเป็น 40 "
        "ล้านบาท ซึ่งมากกว่าปีที่แล้ว การแข่งขันจบลงด้วยผล 3-1 และผู้ชมเดินทางกลับบ้านอย่างสงบ"
    ),
    "Turkish": (
        "Belediye başkanı Yılmaz salı günü yaptığı açıklamada selden sonra nehrin üzerindeki üç köprünün "
        "kapatıldığını ve onarım maliyetinin 40 milyon liraya yükseldiğini, bunun geçen yıldan fazla "
        "olduğunu söyledi. Maç 3-1 bitti."
    ),
    "Hindi": (
        "महापौर शर्मा ने मंगलवार को कहा कि बाढ़ के बाद नदी पर बने तीन पुल बंद कर दिए गए हैं और मरम्मत का खर्च "
        "बढ़कर 40 करोड़ रुपये हो गया है, जो पिछले साल से अधिक है। मैच 3-1 पर समाप्त हुआ।"
    ),
    "Greek": (
        "Ο δήμαρχος Παπαδάκης είπε την Τρίτη ότι τρεις γέφυρες πάνω από το ποτάμι έκλεισαν μετά την πλημμύρα "
        "και ότι το κόστος της επισκευής αυξήθηκε στα 40 εκατομμύρια ευρώ, περισσότερα από πέρυσι. Ο αγώνας "
        "έληξε 3-1."
    ),
    "Finnish": (
        "Kaupunginjohtaja Virtanen sanoi tiistaina, että kolme siltaa joen yli suljettiin tulvan jälkeen ja "
        "että korjauksen hinta nousi 40 miljoonaan euroon, enemmän kuin viime vuonna. Ottelu päättyi "
        "lukemiin 3-1."
    ),
    "Vietnamese": (
        "Thị trưởng Nguyễn Văn Hòa cho biết hôm thứ Ba rằng ba cây cầu bắc qua sông đã bị đóng sau trận lũ "
        "và chi phí sửa chữa đã tăng lên 40 tỷ đồng, cao hơn năm ngoái. Trận đấu kết thúc với tỷ số 3-1 và "
        "khán giả ra về trong yên lặng."
    ),
    "Dutch": (
        "Burgemeester Hendriks zei dinsdag dat drie bruggen over de rivier na de overstroming werden "
        "gesloten en dat de kosten van het herstel zijn gestegen tot 40 miljoen euro, meer dan vorig jaar. "
        "De wedstrijd eindigde in 3-1."
    ),
    "Swedish": (
        "Borgmästare Lindqvist sade på tisdagen att tre broar över floden stängdes efter översvämningen och "
        "att kostnaden för reparationen steg till 40 miljoner kronor, mer än förra året. Matchen slutade med "
        "resultatet 3-1."
    ),
    "Indonesian": (
        "Wali kota Santoso mengatakan pada hari Selasa bahwa tiga jembatan di atas sungai ditutup setelah "
        "banjir dan biaya perbaikan naik menjadi 40 juta rupiah, lebih banyak daripada tahun lalu. "
        "Pertandingan berakhir dengan skor 3-1."
    ),
    "Ukrainian": (
        "Мер Шевчук сказав у вівторок, що три мости через річку закрили після повені і що вартість ремонту "
        "зросла до 40 мільйонів гривень, більше ніж торік. Матч закінчився з рахунком 3:1, і глядачі "
        "спокійно розійшлися."
    ),
    "Persian": (
        "شهردار رضایی روز سه شنبه گفت که سه پل روی رودخانه پس از سیل بسته شد و هزینه تعمیر به 40 میلیون "
        "تومان افزایش یافت که بیشتر از سال گذشته است. مسابقه با نتیجه 3-1 به پایان رسید و تماشاگران آرام "
        "رفتند."
    ),
}
DATELINES = {
    "German": "BERLIN, 3. Mai (Nordbild) – ",
    "French": "PARIS, 3 mai (Agence Nord) — ",
    "Spanish": "MADRID, 3 may (Norte) – ",
    "Polish": "WARSZAWA, 3 maja (NAP) – ",
    "Russian": "МОСКВА, 3 мая (Север) — ",
    "Arabic": "بيروت، 3 مايو (نورد) — ",
    "Hebrew": "תל אביב, 3 במאי (נורד) – ",
    "Chinese": "【北方社】",
    "Japanese": "【北方通信】",
    "Korean": "(서울=북방통신) ",
    "Thai": "(สำนักข่าวเหนือ) ",
    "Turkish": "ANKARA, 3 Mayıs (NHA) – ",
    "Hindi": "(नॉर्ड) ",
    "Greek": "ΑΘΗΝΑ, 3 Μαΐου (ΝΑΠ) – ",
    "Finnish": "HELSINKI 3.5. (NTT) – ",
    "Vietnamese": "HÀ NỘI, 3/5 (NBX) – ",
    "Dutch": "DEN HAAG (NAP) - ",
    "Swedish": "STOCKHOLM (NT) – ",
    "Indonesian": "JAKARTA (NAP) – ",
    "Ukrainian": "КИЇВ (Північ) — ",
    "Persian": "(نورد) ",
}
OTHER_FACTS = [
    pytest.param("German", "drei", "vier", id="another number word in German"),
    pytest.param("German", "Millionen", "Milliarden", id="another magnitude in German"),
    pytest.param("German", "Krause", "Kruse", id="another name in German"),
    pytest.param("German", "Dienstag", "Donnerstag", id="another day in German"),
    pytest.param("German", "nach dem", "vor dem", id="a word that turns the meaning in German"),
    pytest.param("German", "gestiegen", "gesunken", id="a word that turns the meaning, case 2, in German"),
    pytest.param("German", "wurden", "nicht wurden", id="a not more in German"),
    pytest.param("German", "Euro", "Dollar", id="another currency in German"),
    pytest.param("German", "3:1", "1:3", id="another score in German"),
    pytest.param("German", "gesperrt", "geöffnet", id="a word that turns the meaning, case 3, in German"),
    pytest.param("German", "40", "46", id="another number in German"),
    pytest.param("German", "für die", "gegen die", id="a word that turns the meaning, case 4, in German"),
    pytest.param("French", "trois", "quatre", id="another number word in French"),
    pytest.param("French", "millions", "milliards", id="another magnitude in French"),
    pytest.param("French", "Delmas", "Dumas", id="another name in French"),
    pytest.param("French", "mardi", "jeudi", id="another day in French"),
    pytest.param("French", "après", "avant", id="a word that turns the meaning in French"),
    pytest.param("French", "augmenté", "diminué", id="a word that turns the meaning, case 2, in French"),
    pytest.param("French", "avaient été", "n'avaient pas été", id="a not more in French"),
    pytest.param("French", "d'euros", "de dollars", id="another currency in French"),
    pytest.param("French", "3-1", "1-3", id="another score in French"),
    pytest.param("French", "fermés", "ouverts", id="a word that turns the meaning, case 3, in French"),
    pytest.param("French", "40", "400", id="another number in French"),
    pytest.param("Spanish", "tres", "cuatro", id="another number word in Spanish"),
    pytest.param("Spanish", "millones", "billones", id="another magnitude in Spanish"),
    pytest.param("Spanish", "Morales", "Moreno", id="another name in Spanish"),
    pytest.param("Spanish", "martes", "jueves", id="another day in Spanish"),
    pytest.param("Spanish", "después", "antes", id="a word that turns the meaning in Spanish"),
    pytest.param("Spanish", "subió", "bajó", id="a word that turns the meaning, case 2, in Spanish"),
    pytest.param("Spanish", "fueron", "no fueron", id="a not more in Spanish"),
    pytest.param("Spanish", "euros", "pesos", id="another currency in Spanish"),
    pytest.param("Spanish", "3-1", "3-2", id="another score in Spanish"),
    pytest.param("Spanish", "cerrados", "abiertos", id="a word that turns the meaning, case 3, in Spanish"),
    pytest.param("Polish", "trzy", "cztery", id="another number word in Polish"),
    pytest.param("Polish", "milionów", "miliardów", id="another magnitude in Polish"),
    pytest.param("Polish", "Kowalski", "Kowalczyk", id="another name in Polish"),
    pytest.param("Polish", "wtorek", "czwartek", id="another day in Polish"),
    pytest.param("Polish", "po powodzi", "przed powodzią", id="a word that turns the meaning in Polish"),
    pytest.param("Polish", "wzrósł", "spadł", id="a word that turns the meaning, case 2, in Polish"),
    pytest.param("Polish", "zostały", "nie zostały", id="a not more in Polish"),
    pytest.param("Polish", "złotych", "euro", id="another currency in Polish"),
    pytest.param("Polish", "3:1", "2:1", id="another score in Polish"),
    pytest.param("Polish", "więcej", "mniej", id="a word that turns the meaning, case 3, in Polish"),
    pytest.param("Polish", "zamknięte", "otwarte", id="a word that turns the meaning, case 4, in Polish"),
    pytest.param("Russian", "три", "два", id="another number word in Russian"),
    pytest.param("Russian", "миллионов", "миллиардов", id="another magnitude in Russian"),
    pytest.param("Russian", "Кузнецов", "Кузьмин", id="another name in Russian"),
    pytest.param("Russian", "вторник", "четверг", id="another day in Russian"),
    pytest.param("Russian", "после", "до", id="a word that turns the meaning in Russian"),
    pytest.param("Russian", "выросла", "снизилась", id="a word that turns the meaning, case 2, in Russian"),
    pytest.param("Russian", "были", "не были", id="a not more in Russian"),
    pytest.param("Russian", "рублей", "долларов", id="another currency in Russian"),
    pytest.param("Russian", "3:1", "3:0", id="another score in Russian"),
    pytest.param("Russian", "закрыты", "открыты", id="a word that turns the meaning, case 3, in Russian"),
    pytest.param("Russian", "больше", "меньше", id="a word that turns the meaning, case 4, in Russian"),
    pytest.param("Arabic", "ثلاثة", "أربعة", id="another number word in Arabic"),
    pytest.param("Arabic", "مليون", "مليار", id="another magnitude in Arabic"),
    pytest.param("Arabic", "حداد", "حمدان", id="another name in Arabic"),
    pytest.param("Arabic", "الثلاثاء", "الخميس", id="another day in Arabic"),
    pytest.param("Arabic", "بعد", "قبل", id="a word that turns the meaning in Arabic"),
    pytest.param("Arabic", "ارتفعت", "انخفضت", id="a word that turns the meaning, case 2, in Arabic"),
    pytest.param("Arabic", "أغلقت", "لم تغلق", id="a not more in Arabic"),
    pytest.param("Arabic", "دينار", "دولار", id="another currency in Arabic"),
    pytest.param("Arabic", "3-1", "1-3", id="another score in Arabic"),
    pytest.param("Arabic", "أكبر", "أصغر", id="a word that turns the meaning, case 3, in Arabic"),
    pytest.param("Arabic", "أغلقت", "افتتحت", id="a word that turns the meaning, case 4, in Arabic"),
    pytest.param("Hebrew", "שלושה", "ארבעה", id="another number word in Hebrew"),
    pytest.param("Hebrew", "מיליון", "מיליארד", id="another magnitude in Hebrew"),
    pytest.param("Hebrew", "ברקוביץ", "לבקוביץ", id="another name in Hebrew"),
    pytest.param("Hebrew", "שלישי", "חמישי", id="another day in Hebrew"),
    pytest.param("Hebrew", "לאחר", "לפני", id="a word that turns the meaning in Hebrew"),
    pytest.param("Hebrew", "עלתה", "ירדה", id="a word that turns the meaning, case 2, in Hebrew"),
    pytest.param("Hebrew", "נסגרו", "לא נסגרו", id="a not more in Hebrew"),
    pytest.param("Hebrew", "שקלים", "דולרים", id="another currency in Hebrew"),
    pytest.param("Hebrew", "3:1", "1:3", id="another score in Hebrew"),
    pytest.param("Hebrew", "יותר", "פחות", id="a word that turns the meaning, case 3, in Hebrew"),
    pytest.param("Chinese", "三座", "四座", id="another number word in Chinese"),
    pytest.param("Chinese", "40亿", "40万", id="another magnitude in Chinese"),
    pytest.param("Chinese", "林建国", "林建华", id="another name in Chinese"),
    pytest.param("Chinese", "星期二", "星期四", id="another day in Chinese"),
    pytest.param("Chinese", "过后", "之前", id="a word that turns the meaning in Chinese"),
    pytest.param("Chinese", "上升", "下降", id="a word that turns the meaning, case 2, in Chinese"),
    pytest.param("Chinese", "已经关闭", "没有关闭", id="a not more in Chinese"),
    pytest.param("Chinese", "亿元", "亿美元", id="another currency in Chinese"),
    pytest.param("Chinese", "3比1", "1比3", id="another score in Chinese"),
    pytest.param("Chinese", "关闭", "开放", id="a word that turns the meaning, case 3, in Chinese"),
    pytest.param("Chinese", "更多", "更少", id="a word that turns the meaning, case 4, in Chinese"),
    pytest.param("Chinese", "需要", "不需要", id="a not more, case 2, in Chinese"),
    pytest.param("Japanese", "三つ", "四つ", id="another number word in Japanese"),
    pytest.param("Japanese", "40億", "40万", id="another magnitude in Japanese"),
    pytest.param("Japanese", "田中", "田村", id="another name in Japanese"),
    pytest.param("Japanese", "火曜日", "木曜日", id="another day in Japanese"),
    pytest.param("Japanese", "洪水の後", "洪水の前", id="a word that turns the meaning in Japanese"),
    pytest.param("Japanese", "上がり", "下がり", id="a word that turns the meaning, case 2, in Japanese"),
    pytest.param("Japanese", "閉鎖され", "閉鎖されず", id="a not more in Japanese"),
    pytest.param("Japanese", "億円", "億ドル", id="another currency in Japanese"),
    pytest.param("Japanese", "3対1", "1対3", id="another score in Japanese"),
    pytest.param("Japanese", "多く", "少なく", id="a word that turns the meaning, case 3, in Japanese"),
    pytest.param("Korean", "세 개", "네 개", id="another number word in Korean"),
    pytest.param("Korean", "40억", "40만", id="another magnitude in Korean"),
    pytest.param("Korean", "박민수", "박민준", id="another name in Korean"),
    pytest.param("Korean", "화요일", "목요일", id="another day in Korean"),
    pytest.param("Korean", "이후", "이전", id="a word that turns the meaning in Korean"),
    pytest.param("Korean", "올랐다고", "내렸다고", id="a word that turns the meaning, case 2, in Korean"),
    pytest.param("Korean", "폐쇄되었으며", "폐쇄되지 않았으며", id="a not more in Korean"),
    pytest.param("Korean", "억 원", "억 달러", id="another currency in Korean"),
    pytest.param("Korean", "3대1", "1대3", id="another score in Korean"),
    pytest.param("Korean", "많은", "적은", id="a word that turns the meaning, case 3, in Korean"),
    pytest.param("Korean", "폐쇄", "개방", id="a word that turns the meaning, case 4, in Korean"),
    pytest.param("Thai", "สามแห่ง", "สี่แห่ง", id="another number word in Thai"),
    pytest.param("Thai", "ล้านบาท", "พันบาท", id="another magnitude in Thai"),
    pytest.param("Thai", "สมชาย", "สมศักดิ์", id="another name in Thai"),
    pytest.param("Thai", "วันอังคาร", "วันพฤหัสบดี", id="another day in Thai"),
    pytest.param("Thai", "หลังน้ำท่วม", "ก่อนน้ำท่วม", id="a word that turns the meaning in Thai"),
    pytest.param("Thai", "เพิ่มขึ้น", "ลดลง", id="a word that turns the meaning, case 2, in Thai"),
    pytest.param("Thai", "ถูกปิด", "ไม่ถูกปิด", id="a not more in Thai"),
    pytest.param("Thai", "บาท", "ดอลลาร์", id="another currency in Thai"),
    pytest.param("Thai", "3-1", "1-3", id="another score in Thai"),
    pytest.param("Thai", "มากกว่า", "น้อยกว่า", id="a word that turns the meaning, case 3, in Thai"),
    pytest.param("Thai", "ถูกปิด", "ถูกเปิด", id="a word that turns the meaning, case 4, in Thai"),
    pytest.param("Turkish", "üç", "dört", id="another number word in Turkish"),
    pytest.param("Turkish", "milyon", "milyar", id="another magnitude in Turkish"),
    pytest.param("Turkish", "Yılmaz", "Yıldız", id="another name in Turkish"),
    pytest.param("Turkish", "salı", "cuma", id="another day in Turkish"),
    pytest.param("Turkish", "sonra", "önce", id="a word that turns the meaning in Turkish"),
    pytest.param("Turkish", "yükseldiğini", "düştüğünü", id="a word that turns the meaning, case 2, in Turkish"),
    pytest.param("Turkish", "kapatıldığını", "kapatılmadığını", id="a not more in Turkish"),
    pytest.param("Turkish", "liraya", "dolara", id="another currency in Turkish"),
    pytest.param("Turkish", "3-1", "1-3", id="another score in Turkish"),
    pytest.param("Turkish", "fazla", "az", id="a word that turns the meaning, case 3, in Turkish"),
    pytest.param("Turkish", "kapatıldığını", "açıldığını", id="a word that turns the meaning, case 4, in Turkish"),
    pytest.param("Turkish", "olduğunu", "olmadığını", id="a not inside a word in Turkish"),
    pytest.param("Hindi", "तीन", "चार", id="another number word in Hindi"),
    pytest.param("Hindi", "करोड़", "लाख", id="another magnitude in Hindi"),
    pytest.param("Hindi", "शर्मा", "वर्मा", id="another name in Hindi"),
    pytest.param("Hindi", "मंगलवार", "गुरुवार", id="another day in Hindi"),
    pytest.param("Hindi", "के बाद", "से पहले", id="a word that turns the meaning in Hindi"),
    pytest.param("Hindi", "बढ़कर", "घटकर", id="a word that turns the meaning, case 2, in Hindi"),
    pytest.param("Hindi", "बंद कर दिए", "बंद नहीं कर दिए", id="a not more in Hindi"),
    pytest.param("Hindi", "रुपये", "डॉलर", id="another currency in Hindi"),
    pytest.param("Hindi", "3-1", "1-3", id="another score in Hindi"),
    pytest.param("Hindi", "अधिक", "कम", id="a word that turns the meaning, case 3, in Hindi"),
    pytest.param("Hindi", "बंद", "शुरू", id="a word that turns the meaning, case 4, in Hindi"),
    pytest.param("Greek", "τρεις", "πέντε", id="another number word in Greek"),
    pytest.param("Greek", "εκατομμύρια", "δισεκατομμύρια", id="another magnitude in Greek"),
    pytest.param("Greek", "Παπαδάκης", "Παπαδόπουλος", id="another name in Greek"),
    pytest.param("Greek", "Τρίτη", "Πέμπτη", id="another day in Greek"),
    pytest.param("Greek", "μετά", "πριν", id="a word that turns the meaning in Greek"),
    pytest.param("Greek", "αυξήθηκε", "μειώθηκε", id="a word that turns the meaning, case 2, in Greek"),
    pytest.param("Greek", "έκλεισαν", "δεν έκλεισαν", id="a not more in Greek"),
    pytest.param("Greek", "ευρώ", "δολάρια", id="another currency in Greek"),
    pytest.param("Greek", "3-1", "1-3", id="another score in Greek"),
    pytest.param("Greek", "περισσότερα", "λιγότερα", id="a word that turns the meaning, case 3, in Greek"),
    pytest.param("Greek", "έκλεισαν", "άνοιξαν", id="a word that turns the meaning, case 4, in Greek"),
    pytest.param("Finnish", "kolme", "neljä", id="another number word in Finnish"),
    pytest.param("Finnish", "miljoonaan", "miljardiin", id="another magnitude in Finnish"),
    pytest.param("Finnish", "Virtanen", "Virtala", id="another name in Finnish"),
    pytest.param("Finnish", "tiistaina", "torstaina", id="another day in Finnish"),
    pytest.param("Finnish", "jälkeen", "aikana", id="a word that turns the meaning in Finnish"),
    pytest.param("Finnish", "nousi", "laski", id="a word that turns the meaning, case 2, in Finnish"),
    pytest.param("Finnish", "suljettiin", "ei suljettu", id="a not more in Finnish"),
    pytest.param("Finnish", "euroon", "dollariin", id="another currency in Finnish"),
    pytest.param("Finnish", "3-1", "1-3", id="another score in Finnish"),
    pytest.param("Finnish", "enemmän", "vähemmän", id="a word that turns the meaning, case 3, in Finnish"),
    pytest.param("Finnish", "suljettiin", "avattiin", id="a word that turns the meaning, case 4, in Finnish"),
    pytest.param("Vietnamese", "ba cây", "bốn cây", id="another number word in Vietnamese"),
    pytest.param("Vietnamese", "40 tỷ", "40 triệu", id="another magnitude in Vietnamese"),
    pytest.param("Vietnamese", "Văn Hòa", "Văn Hải", id="another name in Vietnamese"),
    pytest.param("Vietnamese", "thứ Ba", "thứ Tư", id="another day in Vietnamese"),
    pytest.param("Vietnamese", "sau trận", "trước trận", id="a word that turns the meaning in Vietnamese"),
    pytest.param("Vietnamese", "tăng", "giảm", id="a word that turns the meaning, case 2, in Vietnamese"),
    pytest.param("Vietnamese", "đã bị đóng", "không bị đóng", id="a not more in Vietnamese"),
    pytest.param("Vietnamese", "đồng", "đô", id="another currency in Vietnamese"),
    pytest.param("Vietnamese", "3-1", "1-3", id="another score in Vietnamese"),
    pytest.param("Vietnamese", "cao hơn", "thấp hơn", id="a word that turns the meaning, case 3, in Vietnamese"),
    pytest.param("Vietnamese", "đóng sau", "mở sau", id="a word that turns the meaning, case 4, in Vietnamese"),
    pytest.param("Dutch", "drie", "vier", id="another number word in Dutch"),
    pytest.param("Dutch", "miljoen", "miljard", id="another magnitude in Dutch"),
    pytest.param("Dutch", "Hendriks", "Hendrix", id="another name in Dutch"),
    pytest.param("Dutch", "dinsdag", "donderdag", id="another day in Dutch"),
    pytest.param("Dutch", "na de", "voor de", id="a word that turns the meaning in Dutch"),
    pytest.param("Dutch", "gestegen", "gedaald", id="a word that turns the meaning, case 2, in Dutch"),
    pytest.param("Dutch", "werden", "werden niet", id="a not more in Dutch"),
    pytest.param("Dutch", "euro", "dollar", id="another currency in Dutch"),
    pytest.param("Dutch", "3-1", "3-2", id="another score in Dutch"),
    pytest.param("Dutch", "meer", "minder", id="a word that turns the meaning, case 3, in Dutch"),
    pytest.param("Swedish", "tre", "fyra", id="another number word in Swedish"),
    pytest.param("Swedish", "miljoner", "miljarder", id="another magnitude in Swedish"),
    pytest.param("Swedish", "Lindqvist", "Lindgren", id="another name in Swedish"),
    pytest.param("Swedish", "tisdagen", "torsdagen", id="another day in Swedish"),
    pytest.param("Swedish", "efter", "före", id="a word that turns the meaning in Swedish"),
    pytest.param("Swedish", "steg", "sjönk", id="a word that turns the meaning, case 2, in Swedish"),
    pytest.param("Swedish", "stängdes", "stängdes inte", id="a not more in Swedish"),
    pytest.param("Swedish", "kronor", "euro", id="another currency in Swedish"),
    pytest.param("Swedish", "3-1", "1-1", id="another score in Swedish"),
    pytest.param("Swedish", "mer", "mindre", id="a word that turns the meaning, case 3, in Swedish"),
    pytest.param("Swedish", "stängdes", "öppnades", id="a word that turns the meaning, case 4, in Swedish"),
    pytest.param("Indonesian", "tiga", "empat", id="another number word in Indonesian"),
    pytest.param("Indonesian", "juta", "miliar", id="another magnitude in Indonesian"),
    pytest.param("Indonesian", "Santoso", "Santosa", id="another name in Indonesian"),
    pytest.param("Indonesian", "Selasa", "Kamis", id="another day in Indonesian"),
    pytest.param("Indonesian", "setelah", "sebelum", id="a word that turns the meaning in Indonesian"),
    pytest.param("Indonesian", "naik", "turun", id="a word that turns the meaning, case 2, in Indonesian"),
    pytest.param("Indonesian", "ditutup", "tidak ditutup", id="a not more in Indonesian"),
    pytest.param("Indonesian", "rupiah", "dolar", id="another currency in Indonesian"),
    pytest.param("Indonesian", "3-1", "1-3", id="another score in Indonesian"),
    pytest.param("Indonesian", "ditutup", "dibuka", id="a word that turns the meaning, case 3, in Indonesian"),
    pytest.param("Ukrainian", "три", "чотири", id="another number word in Ukrainian"),
    pytest.param("Ukrainian", "мільйонів", "мільярдів", id="another magnitude in Ukrainian"),
    pytest.param("Ukrainian", "Шевчук", "Шевченко", id="another name in Ukrainian"),
    pytest.param("Ukrainian", "вівторок", "четвер", id="another day in Ukrainian"),
    pytest.param("Ukrainian", "після", "до", id="a word that turns the meaning in Ukrainian"),
    pytest.param("Ukrainian", "зросла", "впала", id="a word that turns the meaning, case 2, in Ukrainian"),
    pytest.param("Ukrainian", "закрили", "не закрили", id="a not more in Ukrainian"),
    pytest.param("Ukrainian", "гривень", "євро", id="another currency in Ukrainian"),
    pytest.param("Ukrainian", "3:1", "1:3", id="another score in Ukrainian"),
    pytest.param("Ukrainian", "більше", "менше", id="a word that turns the meaning, case 3, in Ukrainian"),
    pytest.param("Ukrainian", "закрили", "відкрили", id="a word that turns the meaning, case 4, in Ukrainian"),
    pytest.param("Persian", "سه پل", "چهار پل", id="another number word in Persian"),
    pytest.param("Persian", "میلیون", "میلیارد", id="another magnitude in Persian"),
    pytest.param("Persian", "رضایی", "رضوی", id="another name in Persian"),
    pytest.param("Persian", "سه شنبه", "پنج شنبه", id="another day in Persian"),
    pytest.param("Persian", "پس از", "پیش از", id="a word that turns the meaning in Persian"),
    pytest.param("Persian", "افزایش", "کاهش", id="a word that turns the meaning, case 2, in Persian"),
    pytest.param("Persian", "بسته شد", "بسته نشد", id="a not more in Persian"),
    pytest.param("Persian", "تومان", "دلار", id="another currency in Persian"),
    pytest.param("Persian", "3-1", "1-3", id="another score in Persian"),
    pytest.param("Persian", "بیشتر", "کمتر", id="a word that turns the meaning, case 3, in Persian"),
]
SAME_FACTS = [
    pytest.param("German", "Reparatur", "Repartaur", id="a typo in German"),
    pytest.param("German", "gesperrt", "gespertt", id="a typo, case 2, in German"),
    pytest.param("German", "sagte", "sagte auch", id="a light word more in German"),
    pytest.param("German", "Dienstag, dass", "Dienstag dass", id="a comma in German"),
    pytest.param("German", "Millionen", "Mil-\nlionen", id="a hyphen at a line end in German"),
    pytest.param("German", "endete", "endtee", id="a typo, case 3, in German"),
    pytest.param("French", "rivière", "rivièrre", id="a typo in French"),
    pytest.param("French", "terminé", "teminé", id="a typo, case 2, in French"),
    pytest.param("French", "inondations", "inodnations", id="a typo, case 3, in French"),
    pytest.param("French", "mardi que", "mardi, que", id="a comma in French"),
    pytest.param("French", "travaux", "tra-\nvaux", id="a hyphen at a line end in French"),
    pytest.param("French", "a déclaré", "a également déclaré", id="a light word more in French"),
    pytest.param("Spanish", "inundaciones", "inundacoines", id="a typo in Spanish"),
    pytest.param("Spanish", "martes que", "martes, que", id="a comma in Spanish"),
    pytest.param("Spanish", "partido", "par-\ntido", id="a hyphen at a line end in Spanish"),
    pytest.param("Spanish", "terminó", "terminnó", id="a typo, case 2, in Spanish"),
    pytest.param("Spanish", "dijo", "dijo también", id="a light word more in Spanish"),
    pytest.param("Polish", "powiedział", "powiedizał", id="a typo in Polish"),
    pytest.param("Polish", "zakończył", "zakończyył", id="a typo, case 2, in Polish"),
    pytest.param("Polish", "wtorek, że", "wtorek że", id="a comma in Polish"),
    pytest.param("Polish", "naprawy", "na-\nprawy", id="a hyphen at a line end in Polish"),
    pytest.param("Russian", "стоимость", "стоимсоть", id="a typo in Russian"),
    pytest.param("Russian", "закончился", "законччился", id="a typo, case 2, in Russian"),
    pytest.param("Russian", "реку были", "реку, были", id="a comma in Russian"),
    pytest.param("Russian", "ремонта", "ре-\nмонта", id="a hyphen at a line end in Russian"),
    pytest.param("Russian", "счётом", "счетом", id="another spelling of a letter in Russian"),
    pytest.param("Russian", "сказал", "сказал также", id="a light word more in Russian"),
    pytest.param("Arabic", "المباراة", "المبارراة", id="a typo in Arabic"),
    pytest.param("Arabic", "الفيضان", "الفيضضان", id="a typo, case 2, in Arabic"),
    pytest.param("Arabic", "الفيضان، وإن", "الفيضان وإن", id="a comma in Arabic"),
    pytest.param("Arabic", "وانتهت المباراة", "وانتهت\nالمباراة", id="a hard wrap in Arabic"),
    pytest.param("Hebrew", "המשחק", "המששחק", id="a typo in Hebrew"),
    pytest.param("Hebrew", "השיטפון, וכי", "השיטפון וכי", id="a comma in Hebrew"),
    pytest.param("Hebrew", "הסתיים בתוצאה", "הסתיים\nבתוצאה", id="a hard wrap in Hebrew"),
    pytest.param("Hebrew", "התיקון", "התקיון", id="a typo, case 2, in Hebrew"),
    pytest.param("Chinese", "表示，洪水", "表示,洪水", id="a comma in Chinese"),
    pytest.param("Chinese", "已经关闭，", "已经关闭\n，", id="a hard wrap in Chinese"),
    pytest.param("Chinese", "维修费用", "维修 费用", id="a space in Chinese"),
    pytest.param("Chinese", "结束，观众", "结束，，观众", id="punctuation in Chinese"),
    pytest.param("Japanese", "火曜日、洪水", "火曜日洪水", id="a comma in Japanese"),
    pytest.param("Japanese", "述べた。試合", "述べた。\n試合", id="a hard wrap in Japanese"),
    pytest.param("Japanese", "費用が", "費用 が", id="a space in Japanese"),
    pytest.param("Korean", "밝혔다. 이는", "밝혔다, 이는", id="a comma in Korean"),
    pytest.param("Korean", "조용히 경기장을", "조용히\n경기장을", id="a hard wrap in Korean"),
    pytest.param("Korean", "수리 비용이", "수리비용이", id="a space in Korean"),
    pytest.param("Thai", "ท่วม และ", "ท่วม\nและ", id="a hard wrap in Thai"),
    pytest.param("Thai", "ข้ามแม่น้ำ", "ข้าม แม่น้ำ", id="a space in Thai"),
    pytest.param("Thai", "แล้ว การ", "แล้วการ", id="a space less in Thai"),
    pytest.param("Turkish", "açıklamada", "açıkalmada", id="a typo in Turkish"),
    pytest.param("Turkish", "yükseldiğini, bunun", "yükseldiğini bunun", id="a comma in Turkish"),
    pytest.param("Turkish", "maliyetinin", "maliye-\ntinin", id="a hyphen at a line end in Turkish"),
    pytest.param("Turkish", "köprünün", "köprünnün", id="a typo, case 2, in Turkish"),
    pytest.param("Hindi", "हैं और", "हैं, और", id="a comma in Hindi"),
    pytest.param("Hindi", "समाप्त हुआ", "समाप्त\nहुआ", id="a hard wrap in Hindi"),
    pytest.param("Hindi", "है, जो", "है जो", id="a comma less in Hindi"),
    pytest.param("Greek", "επισκευής", "επισκεευής", id="a typo in Greek"),
    pytest.param("Greek", "ποτάμι", "πτοάμι", id="a typo, case 2, in Greek"),
    pytest.param("Greek", "είπε την", "είπε, την", id="a comma in Greek"),
    pytest.param("Greek", "πλημμύρα", "πλημ-\nμύρα", id="a hyphen at a line end in Greek"),
    pytest.param("Finnish", "korjauksen", "korjaukssen", id="a typo in Finnish"),
    pytest.param("Finnish", "tiistaina, että", "tiistaina että", id="a comma in Finnish"),
    pytest.param("Finnish", "miljoonaan", "miljoo-\nnaan", id="a hyphen at a line end in Finnish"),
    pytest.param("Vietnamese", "ngoái. Trận", "ngoái, Trận", id="a comma in Vietnamese"),
    pytest.param("Vietnamese", "khán giả", "khán\ngiả", id="a hard wrap in Vietnamese"),
    pytest.param("Vietnamese", "biết hôm", "biết, hôm", id="a comma more in Vietnamese"),
    pytest.param("Dutch", "overstroming", "overstrooming", id="a typo in Dutch"),
    pytest.param("Dutch", "wedstrijd", "wedsrtijd", id="a typo, case 2, in Dutch"),
    pytest.param("Dutch", "dinsdag dat", "dinsdag, dat", id="a comma in Dutch"),
    pytest.param("Swedish", "reparationen", "reparatoinen", id="a typo in Swedish"),
    pytest.param("Swedish", "tisdagen att", "tisdagen, att", id="a comma in Swedish"),
    pytest.param("Swedish", "resultatet", "resulttatet", id="a typo, case 2, in Swedish"),
    pytest.param("Indonesian", "perbaikan", "perbaiikan", id="a typo in Indonesian"),
    pytest.param("Indonesian", "Pertandingan", "Pertadningan", id="a typo, case 2, in Indonesian"),
    pytest.param("Indonesian", "Selasa bahwa", "Selasa, bahwa", id="a comma in Indonesian"),
    pytest.param("Ukrainian", "закінчився", "закінчивсся", id="a typo in Ukrainian"),
    pytest.param("Ukrainian", "глядачі", "гляадчі", id="a typo, case 2, in Ukrainian"),
    pytest.param("Ukrainian", "вівторок, що", "вівторок що", id="a comma in Ukrainian"),
    pytest.param("Persian", "تماشاگران", "تماشاگگران", id="a typo in Persian"),
    pytest.param("Persian", "پایان رسید", "پایان\nرسید", id="a hard wrap in Persian"),
    pytest.param("Persian", "گفت که", "گفت، که", id="a comma in Persian"),
]


def removed(*texts: str) -> list[int]:
    return [found.place for found in judge_duplicates(texts) if isinstance(found, Removal)]


@pytest.mark.parametrize(("language", "old", "new"), SAME_FACTS)
def test_an_edit_that_leaves_the_meaning_alone_goes(language: str, old: str, new: str) -> None:
    text = TEXTS[language]
    assert old in text
    assert removed(text, text.replace(old, new, 1)) == [1]


@pytest.mark.parametrize("is_first", [True, False], ids=["after it", "before it"])
@pytest.mark.parametrize(("language", "old", "new"), OTHER_FACTS)
def test_another_fact_is_spared(language: str, old: str, new: str, *, is_first: bool) -> None:
    text = TEXTS[language]
    assert old in text
    pair = [text, text.replace(old, new, 1)]
    found = list(judge_duplicates(pair if is_first else pair[::-1]))
    assert [type(verdict) for verdict in found] == [Spared]


@pytest.mark.parametrize(("language", "old", "new"), OTHER_FACTS)
def test_another_fact_after_a_dateline_stays(language: str, old: str, new: str) -> None:
    text = TEXTS[language]
    assert removed(text, DATELINES[language] + text.replace(old, new, 1)) == []


@pytest.mark.parametrize("language", TEXTS)
def test_a_copy_after_a_dateline_goes(language: str) -> None:
    assert removed(TEXTS[language], DATELINES[language] + TEXTS[language]) == [1]


@pytest.mark.parametrize("language", TEXTS)
def test_a_teaser_goes_wherever_the_full_paragraph_stands(language: str) -> None:
    text = TEXTS[language]
    teaser = text[: len(text) * 6 // 10].rsplit(" ", 1)[0] + " …"
    assert (removed(text, teaser), removed(teaser, text)) == ([1], [0])


def test_a_not_inside_a_word_is_no_slip_in_a_language_without_lists() -> None:
    text = TEXTS["Turkish"]
    noisy = text.replace("açıklamada", "açıkalmada").replace("köprünün", "köprünnün")
    assert removed(text, noisy) == [1]
    assert removed(text, noisy.replace("kapatıldığını", "kapatılmadığını")) == []
