"""Copies with slips in them, in twenty-six languages: the slips are seen through, and what else was changed is not.

A text that has slips is believed to have more of them. These are the changes that look like one more slip, or that
stand beside slips: another number, date, unit or name, a "not", a word turned round, two names in each other's place.
"""

import pytest

from dehusk.duplicates import find_duplicates

Edits = list[tuple[str, str]]
# A text, edits that leave its meaning alone, and edits that do not.
CASES: dict[str, tuple[str, Edits, Edits]] = {
    "English": (
        (
            "Dr. Elena Morris told Paul Hardwick at 9:30 a.m. on 14 March that the new vaccine may lower the "
            "risk of infection by at least 12.5 percent, because she had seen it in most patients. Up to 350 kg "
            "of ice were stored at -20 °C, and Hardwick beat Morris in the final round of the chess tournament "
            "by 2 points."
        ),
        [
            ("patients", "patinets"),
            ("tournament", "tournamment"),
            ("because", "since"),
            ("told", "also told"),
            ("infection", "infecton"),
        ],
        [
            ("14 March", "15 March"),
            ("14 March", "14 April"),
            ("a.m.", "p.m."),
            ("9:30", "9:45"),
            ("may lower", "must lower"),
            ("lower the risk", "raise the risk"),
            ("at least", "at most"),
            ("12.5 percent", "12.5 percentage points"),
            ("12.5", "125"),
            ("she had", "he had"),
            ("Up to 350", "From 350"),
            ("kg", "g"),
            ("-20 °C", "20 °C"),
            ("°C", "°F"),
            ("Hardwick beat Morris", "Morris beat Hardwick"),
            ("2 points", "3 points"),
            ("had seen", "had never seen"),
            ("Elena", "Helena"),
            ("final round", "first round"),
            ("were stored", "were not stored"),
            ("told Paul", "asked Paul"),
            ("Dr. Elena", "Mr. Elena"),
        ],
    ),
    "German": (
        (
            "Die Ärztin Helga Brandt erklärte ihrem Kollegen Jens Vogt am 14. März um 9.30 Uhr, dass der neue "
            "Impfstoff das Risiko einer Ansteckung um mindestens 12,5 Prozent senken kann, weil sie es bei den "
            "meisten Kranken gesehen habe. Bis zu 350 kg Eis wurden bei -20 °C gelagert, und Vogt besiegte "
            "Brandt in der letzten Runde des Turniers."
        ),
        [
            ("Kollegen", "Kolleegn"),
            ("erklärte", "erklärte auch"),
            ("Ansteckung", "Anstekcung"),
            ("gesehen habe", "gesehenhabe"),
            ("Risiko einer", "Risikoeiner"),
        ],
        [
            ("14. März", "15. März"),
            ("14. März", "14. Mai"),
            ("9.30", "9.45"),
            ("mindestens", "höchstens"),
            ("12,5", "125"),
            ("Prozent", "Prozentpunkte"),
            ("senken kann", "senken muss"),
            ("senken", "steigern"),
            ("sie es", "er es"),
            ("meisten", "wenigsten"),
            ("Bis zu", "Ab"),
            ("kg", "g"),
            ("-20", "20"),
            ("Vogt besiegte Brandt", "Brandt besiegte Vogt"),
            ("letzten", "ersten"),
            ("gelagert", "nicht gelagert"),
            ("kann", "nicht kann"),
            ("Helga", "Olga"),
            ("habe", "hatte"),
        ],
    ),
    "French": (
        (
            "La docteure Hélène Morin a expliqué à Paul Hardouin le 14 mars à 9 h 30 que le nouveau vaccin peut "
            "réduire le risque d'infection d'au moins 12,5 %, parce qu'elle l'avait constaté chez la plupart "
            "des malades. Jusqu'à 350 kg de glace étaient conservés à -20 °C, et Hardouin a battu Morin au "
            "dernier tour du tournoi d'échecs."
        ),
        [
            ("expliqué", "explliqué"),
            ("nouveau", "nouvaeu"),
            ("tournoi", "tounroi"),
            ("constaté", "constatté"),
            ("d'infection", "d’infection"),
        ],
        [
            ("14 mars", "15 mars"),
            ("14 mars", "14 mai"),
            ("9 h 30", "9 h 45"),
            ("au moins", "au plus"),
            ("12,5", "125"),
            ("peut réduire", "doit réduire"),
            ("réduire", "accroître"),
            ("elle l'avait", "il l'avait"),
            ("la plupart", "une minorité"),
            ("Jusqu'à", "Dès"),
            ("kg", "g"),
            ("-20", "20"),
            ("Hardouin a battu Morin", "Morin a battu Hardouin"),
            ("dernier", "premier"),
            ("étaient conservés", "n'étaient pas conservés"),
            ("étaient conservés", "n'étaient plus conservés"),
            ("Hélène", "Irène"),
            ("malades", "médecins"),
        ],
    ),
    "Spanish": (
        (
            "La doctora Elena Morán explicó a Pablo Herrero el 14 de marzo a las 9:30 que la nueva vacuna puede "
            "reducir el riesgo de infección en al menos un 12,5 %, porque ella lo había visto en la mayoría de "
            "los pacientes. Hasta 350 kg de hielo se guardaban a -20 °C, y Herrero venció a Morán en la última "
            "ronda del torneo de ajedrez."
        ),
        [("explicó", "expilcó"), ("pacientes", "pacienntes"), ("infección", "infeccción"), ("torneo de", "torneode")],
        [
            ("14 de marzo", "15 de marzo"),
            ("marzo", "mayo"),
            ("9:30", "9:45"),
            ("al menos", "como máximo"),
            ("12,5", "125"),
            ("puede reducir", "debe reducir"),
            ("reducir", "aumentar"),
            ("ella", "él"),
            ("mayoría", "minoría"),
            ("Hasta", "Desde"),
            ("kg", "g"),
            ("-20", "20"),
            ("Herrero venció a Morán", "Morán venció a Herrero"),
            ("última", "primera"),
            ("se guardaban", "no se guardaban"),
            ("lo había", "nunca lo había"),
            ("Elena", "Elisa"),
        ],
    ),
    "Portuguese": (
        (
            "A médica Helena Moura explicou a Paulo Ferreira no dia 14 de março às 9h30 que a nova vacina pode "
            "reduzir o risco de infecção em pelo menos 12,5 %, porque ela tinha visto isso na maioria dos "
            "pacientes. Até 350 kg de gelo eram guardados a -20 °C, e Ferreira venceu Moura na última rodada do "
            "torneio de xadrez."
        ),
        [
            ("explicou", "expilcou"),
            ("pacientes", "pacienntes"),
            ("infecção", "infeccção"),
            ("torneio de", "torneiode"),
            ("guardados", "gaurdados"),
        ],
        [
            ("14 de", "15 de"),
            ("março", "maio"),
            ("9h30", "9h45"),
            ("pelo menos", "no máximo"),
            ("12,5", "125"),
            ("pode reduzir", "deve reduzir"),
            ("reduzir", "aumentar"),
            ("ela tinha", "ele tinha"),
            ("maioria", "minoria"),
            ("Até", "Desde"),
            ("kg", "g"),
            ("-20", "20"),
            ("Ferreira venceu Moura", "Moura venceu Ferreira"),
            ("última", "primeira"),
            ("tinha visto", "nunca tinha visto"),
            ("Helena", "Milena"),
        ],
    ),
    "Italian": (
        (
            "La dottoressa Elena Moretti ha spiegato a Paolo Ferri il 14 marzo alle 9.30 che il nuovo vaccino "
            "può ridurre il rischio di infezione di almeno il 12,5 %, perché lei lo aveva visto nella maggior "
            "parte dei pazienti. Fino a 350 kg di ghiaccio erano conservati a -20 °C, e Ferri ha battuto "
            "Moretti nell'ultimo turno del torneo di scacchi."
        ),
        [
            ("spiegato", "spiegatto"),
            ("pazienti", "pazineti"),
            ("infezione", "infezoine"),
            ("torneo di", "torneodi"),
            ("conservati", "consrevati"),
        ],
        [
            ("14 marzo", "15 marzo"),
            ("marzo", "maggio"),
            ("9.30", "9.45"),
            ("almeno", "al massimo"),
            ("12,5", "125"),
            ("può ridurre", "deve ridurre"),
            ("ridurre", "aumentare"),
            ("lei lo", "lui lo"),
            ("maggior parte", "minor parte"),
            ("Fino a", "Da"),
            ("kg", "g"),
            ("-20", "20"),
            ("Ferri ha battuto Moretti", "Moretti ha battuto Ferri"),
            ("ultimo", "primo"),
            ("lo aveva", "mai lo aveva"),
            ("Elena", "Elisa"),
        ],
    ),
    "Dutch": (
        (
            "Dokter Helena Meijer vertelde haar collega Pieter Hofman op 14 maart om 9.30 uur dat het nieuwe "
            "vaccin het risico op besmetting met minstens 12,5 procent kan verlagen, omdat zij dat bij de "
            "meeste zieken had gezien. Tot 350 kg ijs werd bewaard bij -20 °C, en Hofman versloeg Meijer in de "
            "laatste ronde van het schaaktoernooi."
        ),
        [
            ("collega", "colelga"),
            ("besmetting", "besmettting"),
            ("vertelde", "vertelde ook"),
            ("schaaktoernooi", "schaaktoenrooi"),
            ("bewaard bij", "bewaardbij"),
            ("procent", "prcoent"),
        ],
        [
            ("14 maart", "15 maart"),
            ("maart", "mei"),
            ("9.30", "9.45"),
            ("minstens", "hoogstens"),
            ("12,5", "125"),
            ("kan verlagen", "moet verlagen"),
            ("verlagen", "verhogen"),
            ("zij dat", "hij dat"),
            ("meeste", "minste"),
            ("Tot 350", "Vanaf 350"),
            ("kg", "g"),
            ("-20", "20"),
            ("Hofman versloeg Meijer", "Meijer versloeg Hofman"),
            ("laatste", "eerste"),
            ("werd bewaard", "werd niet bewaard"),
            ("had gezien", "nooit had gezien"),
            ("het risico", "geen risico"),
            ("Helena", "Helma"),
        ],
    ),
    "Polish": (
        (
            "Lekarka Helena Maj powiedziała koledze Pawłowi Hanusowi 14 marca o godzinie 9.30, że nowa "
            "szczepionka może zmniejszyć ryzyko zakażenia o co najmniej 12,5 procent, ponieważ ona widziała to "
            "u większości chorych. Do 350 kg lodu przechowywano w temperaturze -20 °C, a Hanus pokonał Maja w "
            "ostatniej rundzie turnieju szachowego."
        ),
        [
            ("szczepionka", "szczepoinka"),
            ("zakażenia", "zakażennia"),
            ("powiedziała", "powiedziała także"),
            ("turnieju", "tunrieju"),
            ("temperaturze", "temperatuzre"),
        ],
        [
            ("14 marca", "15 marca"),
            ("marca", "maja"),
            ("9.30", "9.45"),
            ("co najmniej", "co najwyżej"),
            ("12,5", "125"),
            ("może", "musi"),
            ("zmniejszyć", "zwiększyć"),
            ("ona", "on"),
            ("większości", "mniejszości"),
            ("Do 350", "Od 350"),
            ("kg", "g"),
            ("-20", "20"),
            ("Hanus pokonał Maja", "Maj pokonał Hanusa"),
            ("ostatniej", "pierwszej"),
            ("przechowywano", "nie przechowywano"),
            ("widziała", "nigdy nie widziała"),
            ("może", "nie może"),
            ("Helena", "Halina"),
        ],
    ),
    "Russian": (
        (
            "Врач Елена Морозова рассказала коллеге Павлу Громову 14 марта в 9:30, что новая вакцина может "
            "снизить риск заражения не менее чем на 12,5 процента, потому что она видела это у большинства "
            "больных. До 350 кг льда хранили при -20 °C, а Громов обыграл Морозову в последнем круге шахматного "
            "турнира."
        ),
        [
            ("рассказала", "рассакзала"),
            ("вакцина", "ваккцина"),
            ("турнира", "турнриа"),
            ("риск заражения", "рискзаражения"),
            ("шахматного", "шахмтаного"),
        ],
        [
            ("14 марта", "15 марта"),
            ("марта", "мая"),
            ("9:30", "9:45"),
            ("не менее", "не более"),
            ("12,5", "125"),
            ("может", "должна"),
            ("снизить", "повысить"),
            ("она видела", "он видела"),
            ("большинства", "меньшинства"),
            ("До 350", "От 350"),
            ("кг", "г"),
            ("-20", "20"),
            ("Громов обыграл Морозову", "Морозова обыграла Громова"),
            ("последнем", "первом"),
            ("хранили", "не хранили"),
            ("видела", "никогда не видела"),
            ("может", "не может"),
            ("Елена", "Алена"),
        ],
    ),
    "Arabic": (
        (
            "قالت الطبيبة هدى منصور لزميلها باسم حسني في 14 مارس إن اللقاح الجديد قد يخفض خطر العدوى بنسبة لا "
            "تقل عن 12.5 في المائة، لأنها رأت ذلك عند معظم المرضى. وحُفظ ما يصل إلى 350 كيلوغراما من الثلج عند "
            "درجة حرارة -20، وهزم حسني منصور في الجولة الأخيرة من بطولة الشطرنج في العاصمة."
        ),
        [
            ("الشطرنج", "الشطررنج"),
            ("وحُفظ", "وحفظ"),
            ("اللقاح", "الللقاح"),
            ("العاصمة", "العاصمـة"),
            ("المرضى. ", "المرضى . "),
            ("قالت", "قالت أيضا"),
        ],
        [
            ("14 مارس", "15 مارس"),
            ("مارس", "مايو"),
            ("لا تقل", "لا تزيد"),
            ("12.5", "125"),
            ("قد يخفض", "يجب أن يخفض"),
            ("يخفض", "يرفع"),
            ("معظم", "بعض"),
            ("كيلوغراما", "غراما"),
            ("-20", "20"),
            ("هزم حسني منصور", "هزم منصور حسني"),
            ("الأخيرة", "الأولى"),
            ("رأت", "ما رأت"),
            ("الجديد", "القديم"),
            ("هدى", "ندى"),
            ("الطبيبة", "الممرضة"),
        ],
    ),
    "Chinese": (
        (
            "陈丽华医生3月14日上午9点30分告诉同事黄志强，新疫苗可能使感染风险降低至少12.5%，因为她在多数病人身"
            "上看到了这种效果。最多350公斤的冰块保存在零下20度，黄志强在国际象棋比赛的最后一轮战胜了陈丽华，观"
            "众报以热烈的掌声。"
        ),
        [
            ("同事黄志强，", "同事黄志强,"),
            ("上午9点", "上午 9 点"),
            ("12.5%", "12.5％"),
            ("告诉", "也告诉"),
            ("病人身上", "病人\n身上"),
        ],
        [
            ("14日", "15日"),
            ("3月", "5月"),
            ("上午", "下午"),
            ("30分", "45分"),
            ("至少", "至多"),
            ("12.5", "125"),
            ("可能", "必须"),
            ("降低", "提高"),
            ("她在", "他在"),
            ("多数", "少数"),
            ("公斤", "克"),
            ("零下", "零上"),
            ("黄志强在国际象棋比赛的最后一轮战胜了陈丽华", "陈丽华在国际象棋比赛的最后一轮战胜了黄志强"),
            ("最后一轮", "第一轮"),
            ("保存", "没有保存"),
            ("看到了", "没看到"),
            ("可能", "不可能"),
            ("陈丽华医生", "程丽华医生"),
            ("新疫苗", "旧疫苗"),
            ("热烈的掌声", "嘘声"),
        ],
    ),
    "Japanese": (
        (
            "陳麗華医師は3月14日午前9時30分、同僚の山本健一に、新しいワクチンは感染のリスクを少なくとも12.5%下"
            "げる可能性があると話した。彼女が多くの患者でそれを確認したためである。最大350キロの氷が零下20度で"
            "保存され、チェス大会の最終戦では山本が陳に勝った。"
        ),
        [
            ("同僚の", "同僚 の"),
            ("12.5%", "12.5％"),
            ("14日午前", "14日\n午前"),
            ("話した。彼女", "話した。 彼女"),
            ("、同僚", ",同僚"),
        ],
        [
            ("14日", "15日"),
            ("3月", "5月"),
            ("午前", "午後"),
            ("30分", "45分"),
            ("少なくとも", "多くとも"),
            ("12.5", "125"),
            ("可能性がある", "必要がある"),
            ("下げる", "上げる"),
            ("彼女が", "彼が"),
            ("多くの", "少しの"),
            ("キロ", "グラム"),
            ("零下", "気温"),
            ("山本が陳に", "陳が山本に"),
            ("最終戦", "初戦"),
            ("保存され", "保存されず"),
            ("確認した", "確認しなかった"),
            ("可能性がある", "可能性がない"),
            ("健一", "健二"),
            ("新しい", "古い"),
            ("勝った", "負けた"),
        ],
    ),
    "Turkish": (
        (
            "Doktor Elif Morkoç 14 Mart günü saat 9.30'da meslektaşı Hasan Güneş'e yeni aşının bulaşma riskini "
            "en az yüzde 12,5 azaltabileceğini anlattı, çünkü bunu hastaların çoğunda görmüştü. En fazla 350 kg "
            "buz eksi 20 derecede saklandı ve Güneş satranç turnuvasının son turunda Morkoç'u yendi."
        ),
        [
            ("meslektaşı", "meslekatşı"),
            ("satranç", "satrannç"),
            ("anlattı, çünkü", "anlattı çünkü"),
            ("hastaların", "hasta-\nların"),
            ("Güneş'e", "Güneş’e"),
        ],
        [
            ("14 Mart", "15 Mart"),
            ("Mart", "Mayıs"),
            ("9.30", "9.45"),
            ("en az", "en çok"),
            ("12,5", "125"),
            ("azaltabileceğini", "azaltamayacağını"),
            ("azaltabileceğini", "artırabileceğini"),
            ("çoğunda", "azında"),
            ("kg", "g"),
            ("eksi", "artı"),
            ("son turunda", "ilk turunda"),
            ("saklandı", "saklanmadı"),
            ("görmüştü", "görmemişti"),
            ("yeni", "eski"),
            ("Elif", "Esin"),
            ("yendi", "yenemedi"),
        ],
    ),
    "Korean": (
        (
            "의사 최은영은 3월 14일 오전 9시 30분 동료 한지훈에게 새 백신이 감염 위험을 적어도 12.5퍼센트 낮출 "
            "수 있다고 말했다. 대부분의 환자에게서 그 효과를 보았기 때문이다. 최대 350킬로그램의 얼음이 영하 "
            "20도에서 보관되었고 한지훈은 체스 대회 마지막 경기에서 최은영을 이겼다."
        ),
        [
            ("환자에게서 그", "환자에게서\n그"),
            ("9시 30분 ", "9시 30분, "),
            ("보관되었고 한", "보관되었고, 한"),
            ("체스 대회", "체스  대회"),
        ],
        [
            ("14일", "15일"),
            ("3월", "5월"),
            ("오전", "오후"),
            ("30분", "45분"),
            ("적어도", "많아도"),
            ("12.5", "125"),
            ("낮출 수 있다고", "낮출 수 없다고"),
            ("낮출", "높일"),
            ("대부분의", "일부"),
            ("킬로그램", "그램"),
            ("영하", "영상"),
            ("마지막", "첫"),
            ("보관되었고", "보관되지 않았고"),
            ("보았기", "못 보았기"),
            ("새 백신", "옛 백신"),
            ("은영은", "은경은"),
            ("이겼다", "졌다"),
        ],
    ),
    "Hindi": (
        (
            "डॉक्टर सुनीता मेहरा ने 14 मार्च को सुबह 9:30 बजे अपने साथी प्रकाश जोशी को बताया कि नया टीका "
            "संक्रमण का खतरा कम से कम 12.5 प्रतिशत घटा सकता है क्योंकि उन्होंने यह अधिकतर मरीजों में देखा था। "
            "अधिकतम 350 किलो बर्फ शून्य से 20 डिग्री नीचे रखी गई और जोशी ने शतरंज के आखिरी दौर में मेहरा को "
            "हराया।"
        ),
        [("बताया कि", "बताया, कि"), ("आखिरी दौर", "आखिरी\nदौर"), ("देखा था।", "देखा था ।"), ("शतरंज के", "शतरंज  के")],
        [
            ("14 मार्च", "15 मार्च"),
            ("मार्च", "मई"),
            ("सुबह", "शाम"),
            ("9:30", "9:45"),
            ("कम से कम", "ज्यादा से ज्यादा"),
            ("12.5", "125"),
            ("सकता है", "नहीं सकता है"),
            ("घटा", "बढ़ा"),
            ("अधिकतर", "कुछ"),
            ("किलो", "ग्राम"),
            ("नीचे", "ऊपर"),
            ("आखिरी", "पहले"),
            ("रखी गई", "नहीं रखी गई"),
            ("नया", "पुराना"),
            ("सुनीता", "सुमीता"),
            ("14 मार्च", "१५ मार्च"),
        ],
    ),
    "Greek": (
        (
            "Η γιατρός Ελένη Μωραΐτη είπε στον συνάδελφο Παύλο Χατζή στις 14 Μαρτίου στις 9:30 ότι το νέο "
            "εμβόλιο μπορεί να μειώσει τον κίνδυνο μόλυνσης κατά τουλάχιστον 12,5 τοις εκατό, επειδή το είχε "
            "δει στους περισσότερους ασθενείς. Έως 350 κιλά πάγου φυλάσσονταν στους -20 βαθμούς, και ο Χατζής "
            "νίκησε τη Μωραΐτη στον τελευταίο γύρο."
        ),
        [
            ("συνάδελφο", "συνάδεφλο"),
            ("εμβόλιο", "εμβόλλιο"),
            ("εκατό, επειδή", "εκατό επειδή"),
            ("κίνδυνο", "κίν-\nδυνο"),
            ("ασθενείς", "ασθεενίς"),
        ],
        [
            ("14 Μαρτίου", "15 Μαρτίου"),
            ("Μαρτίου", "Μαΐου"),
            ("9:30", "9:45"),
            ("τουλάχιστον", "το πολύ"),
            ("12,5", "125"),
            ("μπορεί", "πρέπει"),
            ("μειώσει", "αυξήσει"),
            ("περισσότερους", "λιγότερους"),
            ("Έως", "Από"),
            ("κιλά", "γραμμάρια"),
            ("-20", "20"),
            ("τελευταίο", "πρώτο"),
            ("φυλάσσονταν", "δεν φυλάσσονταν"),
            ("είχε δει", "δεν είχε δει"),
            ("νέο", "παλιό"),
            ("Ελένη", "Ειρήνη"),
        ],
    ),
    "Swedish": (
        (
            "Läkaren Helena Moberg berättade för kollegan Pål Hedman den 14 mars klockan 9.30 att det nya "
            "vaccinet kan minska risken för smitta med minst 12,5 procent, eftersom hon hade sett det hos de "
            "flesta patienter. Upp till 350 kg is förvarades vid -20 grader, och Hedman besegrade Moberg i den "
            "sista ronden av schackturneringen."
        ),
        [
            ("kollegan", "kolelgan"),
            ("vaccinet", "vaccinnet"),
            ("procent, eftersom", "procent eftersom"),
            ("berättade", "be-\nrättade"),
            ("patienter", "patinter"),
        ],
        [
            ("14 mars", "15 mars"),
            ("mars", "maj"),
            ("9.30", "9.45"),
            ("minst", "högst"),
            ("12,5", "125"),
            ("kan minska", "måste minska"),
            ("minska", "öka"),
            ("hon hade", "han hade"),
            ("flesta", "färsta"),
            ("Upp till", "Från"),
            ("kg", "g"),
            ("-20", "20"),
            ("Hedman besegrade Moberg", "Moberg besegrade Hedman"),
            ("sista", "första"),
            ("förvarades", "förvarades inte"),
            ("hade sett", "aldrig hade sett"),
            ("nya", "gamla"),
            ("Helena", "Helene"),
            ("smitta", "smidda"),
        ],
    ),
    "Czech": (
        (
            "Lékařka Helena Morávková řekla kolegovi Pavlu Hájkovi 14. března v 9.30, že nová vakcína může "
            "snížit riziko nákazy nejméně o 12,5 procenta, protože to viděla u většiny nemocných. Až 350 kg "
            "ledu se uchovávalo při -20 stupních a Hájek porazil Morávkovou v posledním kole šachového turnaje."
        ),
        [
            ("kolegovi", "koelgovi"),
            ("vakcína", "vakccína"),
            ("procenta, protože", "procenta protože"),
            ("uchovávalo", "uchová-\nvalo"),
            ("šachového", "šahcového"),
        ],
        [
            ("14. března", "15. března"),
            ("března", "května"),
            ("9.30", "9.45"),
            ("nejméně", "nejvíce"),
            ("12,5", "125"),
            ("může snížit", "musí snížit"),
            ("snížit", "zvýšit"),
            ("většiny", "menšiny"),
            ("Až 350", "Od 350"),
            ("kg", "g"),
            ("-20", "20"),
            ("Hájek porazil Morávkovou", "Morávková porazila Hájka"),
            ("posledním", "prvním"),
            ("může", "nemůže"),
            ("viděla", "neviděla"),
            ("nová", "stará"),
            ("Helena", "Milena"),
        ],
    ),
    "Hebrew": (
        (
            "הרופאה רונית מזרחי סיפרה לעמיתה אבי חדד ב-14 במרץ בשעה 9:30 כי החיסון החדש עשוי להפחית את הסיכון "
            "להידבקות ב-12.5 אחוזים לפחות, משום שראתה זאת אצל רוב החולים. עד 350 קילוגרם קרח נשמרו בטמפרטורה של "
            "20 מעלות מתחת לאפס, וחדד ניצח את מזרחי בסיבוב האחרון של תחרות השחמט."
        ),
        [
            ("להידבקות", "להידבקקות"),
            ("לפחות, משום", "לפחות משום"),
            ("האחרון של", "האחרון\nשל"),
            ("השחמט", "השמחט"),
            ("חדד ניצח", "חַדָּד ניצח"),
        ],
        [
            ("14 במרץ", "15 במרץ"),
            ("במרץ", "במאי"),
            ("9:30", "9:45"),
            ("לפחות", "לכל היותר"),
            ("12.5", "125"),
            ("עשוי", "חייב"),
            ("להפחית", "להגביר"),
            ("רוב", "מיעוט"),
            ("קילוגרם", "גרם"),
            ("מתחת", "מעל"),
            ("האחרון", "הראשון"),
            ("נשמרו", "לא נשמרו"),
            ("החדש", "הישן"),
            ("רונית", "דורית"),
            ("שראתה", "שלא ראתה"),
        ],
    ),
    "Thai": (
        (
            "แพทย์หญิงวราภรณ์บอกเพื่อนร่วมงานชื่อประเสริฐเมื่อวันที่ 14 มีนาคม เวลา 9.30 น. "
            "ว่าวัคซีนใหม่อาจลดความเสี่ยงในการติดเชื้ออย่างน้อย 12.5 เปอร์เซ็นต์ "
            "เพราะเธอเห็นผลในผู้ป่วยส่วนใหญ่ น้ำแข็งไม่เกิน 350 กิโลกรัมถูกเก็บไว้ที่ลบ 20 องศา "
            "และประเสริฐชนะวราภรณ์ในรอบสุดท้ายของการแข่งขันหมากรุก"
        ),
        [("14 มีนาคม เวลา", "14 มีนาคม\nเวลา"), ("เปอร์เซ็นต์ เพราะ", "เปอร์เซ็นต์  เพราะ"), ("9.30 น. ว่า", "9.30 น.ว่า")],
        [
            ("14 มีนาคม", "15 มีนาคม"),
            ("มีนาคม", "พฤษภาคม"),
            ("9.30", "9.45"),
            ("อย่างน้อย", "อย่างมาก"),
            ("12.5", "125"),
            ("อาจลด", "ต้องลด"),
            ("ลดความเสี่ยง", "เพิ่มความเสี่ยง"),
            ("เธอเห็น", "เขาเห็น"),
            ("ส่วนใหญ่", "ส่วนน้อย"),
            ("กิโลกรัม", "กรัม"),
            ("ที่ลบ", "ที่บวก"),
            ("ประเสริฐชนะวราภรณ์", "วราภรณ์ชนะประเสริฐ"),
            ("สุดท้าย", "แรก"),
            ("ถูกเก็บ", "ไม่ถูกเก็บ"),
            ("ไม่เกิน", "เกิน"),
            ("ใหม่", "เก่า"),
            ("ชนะ", "แพ้"),
            ("อาจลด", "ไม่อาจลด"),
        ],
    ),
    "Vietnamese": (
        (
            "Bác sĩ Lê Thị Mai nói với đồng nghiệp Phạm Quốc Hùng lúc 9 giờ 30 sáng ngày 14 tháng 3 rằng vắc "
            "xin mới có thể giảm nguy cơ lây nhiễm ít nhất 12,5 phần trăm, vì bà đã thấy điều đó ở phần lớn "
            "bệnh nhân. Tối đa 350 kg nước đá được giữ ở âm 20 độ, và Hùng đã thắng Mai ở vòng cuối của giải cờ "
            "vua."
        ),
        [
            ("phần trăm, vì", "phần trăm vì"),
            ("bệnh nhân. Tối", "bệnh nhân . Tối"),
            ("nguy cơ lây", "nguy cơ\nlây"),
            ("đồng nghiệp", "đồng  nghiệp"),
        ],
        [
            ("ngày 14", "ngày 15"),
            ("tháng 3", "tháng 5"),
            ("sáng", "chiều"),
            ("giờ 30", "giờ 45"),
            ("ít nhất", "nhiều nhất"),
            ("12,5", "125"),
            ("có thể", "phải"),
            ("giảm", "tăng"),
            ("vì bà", "vì ông"),
            ("phần lớn", "phần nhỏ"),
            ("Tối đa", "Tối thiểu"),
            ("kg", "g"),
            ("âm 20", "dương 20"),
            ("Hùng đã thắng Mai", "Mai đã thắng Hùng"),
            ("vòng cuối", "vòng đầu"),
            ("được giữ", "không được giữ"),
            ("đã thấy", "chưa thấy"),
            ("mới", "cũ"),
            ("Thị Mai", "Thị Mái"),
            ("thắng", "thua"),
        ],
    ),
    "Finnish": (
        (
            "Lääkäri Helena Mäkelä kertoi kollegalleen Paavo Heinoselle 14. maaliskuuta kello 9.30, että uusi "
            "rokote voi vähentää tartunnan riskiä vähintään 12,5 prosenttia, koska hän oli nähnyt sen "
            "useimmilla potilailla. Enintään 350 kg jäätä säilytettiin -20 asteessa, ja Heinonen voitti Mäkelän "
            "shakkiturnauksen viimeisellä kierroksella."
        ),
        [
            ("kollegalleen", "kolelgalleen"),
            ("rokote", "rokkote"),
            ("prosenttia, koska", "prosenttia koska"),
            ("säilytettiin", "säily-\ntettiin"),
            ("potilailla", "potialilla"),
        ],
        [
            ("14. maalis", "15. maalis"),
            ("maaliskuuta", "toukokuuta"),
            ("9.30", "9.45"),
            ("vähintään", "enintään"),
            ("12,5", "125"),
            ("voi vähentää", "täytyy vähentää"),
            ("vähentää", "lisätä"),
            ("useimmilla", "harvoilla"),
            ("kg", "g"),
            ("-20", "20"),
            ("viimeisellä", "ensimmäisellä"),
            ("oli nähnyt", "ei ollut nähnyt"),
            ("uusi", "vanha"),
            ("Helena", "Helinä"),
            ("voitti", "hävisi"),
        ],
    ),
    "Indonesian": (
        (
            "Dokter Melati Harahap memberi tahu rekannya Putra Hidayat pada 14 Maret pukul 9.30 bahwa vaksin "
            "baru dapat menurunkan risiko penularan paling sedikit 12,5 persen, karena dia melihatnya pada "
            "kebanyakan pasien. Hingga 350 kg es disimpan pada suhu minus 20 derajat, dan Hidayat mengalahkan "
            "Harahap pada babak terakhir turnamen catur."
        ),
        [
            ("penularan", "penuluaran"),
            ("turnamen", "turnaamen"),
            ("persen, karena", "persen karena"),
            ("menurunkan", "menu-\nrunkan"),
            ("rekannya", "rekanyna"),
        ],
        [
            ("14 Maret", "15 Maret"),
            ("Maret", "Mei"),
            ("9.30", "9.45"),
            ("paling sedikit", "paling banyak"),
            ("12,5", "125"),
            ("dapat", "harus"),
            ("kebanyakan", "beberapa"),
            ("Hingga", "Mulai"),
            ("kg", "g"),
            ("minus", "plus"),
            ("Hidayat mengalahkan Harahap", "Harahap mengalahkan Hidayat"),
            ("terakhir", "pertama"),
            ("disimpan", "tidak disimpan"),
            ("melihatnya", "belum melihatnya"),
            ("baru", "lama"),
            ("Melati", "Melani"),
            ("pasien", "perawat"),
        ],
    ),
    "Ukrainian": (
        (
            "Лікарка Олена Мороз розповіла колезі Павлові Гриценку 14 березня о 9:30, що нова вакцина може "
            "зменшити ризик зараження щонайменше на 12,5 відсотка, бо вона бачила це в більшості хворих. До 350 "
            "кг льоду зберігали при -20 градусах, а Гриценко переміг Мороз в останньому колі шахового турніру."
        ),
        [
            ("розповіла", "розпоівла"),
            ("вакцина", "ваккцина"),
            ("відсотка, бо", "відсотка бо"),
            ("зберігали", "збері-\nгали"),
            ("турніру", "турнріу"),
        ],
        [
            ("14 березня", "15 березня"),
            ("березня", "травня"),
            ("9:30", "9:45"),
            ("щонайменше", "щонайбільше"),
            ("12,5", "125"),
            ("може", "мусить"),
            ("зменшити", "збільшити"),
            ("вона бачила", "він бачила"),
            ("більшості", "меншості"),
            ("До 350", "Від 350"),
            ("кг", "г"),
            ("-20", "20"),
            ("Гриценко переміг Мороз", "Мороз переміг Гриценко"),
            ("останньому", "першому"),
            ("може", "не може"),
            ("нова", "стара"),
            ("Олена", "Олеся"),
        ],
    ),
    "Romanian": (
        (
            "Doctorița Elena Moraru i-a spus colegului Pavel Hangan pe 14 martie la 9.30 că noul vaccin poate "
            "reduce riscul de infectare cu cel puțin 12,5 la sută, pentru că ea văzuse asta la majoritatea "
            "bolnavilor. Până la 350 kg de gheață erau păstrate la -20 de grade, iar Hangan a învins-o pe "
            "Moraru în ultima rundă a turneului."
        ),
        [
            ("colegului", "coelgului"),
            ("vaccin", "vacccin"),
            ("sută, pentru", "sută pentru"),
            ("turneului", "turn-\neului"),
        ],
        [
            ("14 martie", "15 martie"),
            ("martie", "mai"),
            ("cel puțin", "cel mult"),
            ("12,5", "125"),
            ("poate reduce", "trebuie să reducă"),
            ("reduce", "spori"),
            ("majoritatea", "minoritatea"),
            ("kg", "g"),
            ("-20", "20"),
            ("ultima", "prima"),
            ("erau păstrate", "nu erau păstrate"),
            ("văzuse", "nu văzuse"),
            ("Elena", "Elisa"),
        ],
    ),
    "Hungarian": (
        (
            "Dr. Mészáros Ilona március 14-én 9.30-kor elmondta kollégájának, Hajdú Pálnak, hogy az új oltás "
            "legalább 12,5 százalékkal csökkentheti a fertőzés kockázatát, mert ezt látta a legtöbb betegnél. "
            "Legfeljebb 350 kg jeget tároltak mínusz 20 fokon, és Hajdú legyőzte Mészárost a sakkverseny utolsó "
            "fordulójában."
        ),
        [
            ("kollégájának", "kolélgájának"),
            ("oltás", "olttás"),
            ("kockázatát, mert", "kockázatát mert"),
            ("sakkverseny", "sakk-\nverseny"),
        ],
        [
            ("14-én", "15-én"),
            ("március", "május"),
            ("legalább", "legfeljebb"),
            ("12,5", "125"),
            ("csökkentheti", "növelheti"),
            ("legtöbb", "legkevesebb"),
            ("kg", "g"),
            ("mínusz", "plusz"),
            ("utolsó", "első"),
            ("tároltak", "nem tároltak"),
            ("látta", "nem látta"),
            ("új", "régi"),
            ("Ilona", "Ilma"),
        ],
    ),
}
OTHER_FACTS = [
    pytest.param(language, old, new, id=f"{new} for {old} in {language}")
    for language, (_, _, facts) in CASES.items()
    for old, new in facts
]


def removed(*paragraphs: str) -> list[int]:
    return [removal.place for removal in find_duplicates(paragraphs)]


def with_slips(language: str) -> str:
    text, slips, _ = CASES[language]
    for old, new in slips:
        assert old in text
        text = text.replace(old, new, 1)
    return text


@pytest.mark.parametrize("language", CASES)
def test_a_copy_with_slips_goes(language: str) -> None:
    assert removed(CASES[language][0], with_slips(language)) == [1]


@pytest.mark.parametrize("language", CASES)
def test_a_copy_in_capitals_goes(language: str) -> None:
    assert removed(CASES[language][0], CASES[language][0].upper()) == [1]


@pytest.mark.parametrize(("language", "old", "new"), OTHER_FACTS)
def test_another_fact_stays(language: str, old: str, new: str) -> None:
    text = CASES[language][0]
    changed = text.replace(old, new, 1)
    assert (removed(text, changed), removed(changed, text)) == ([], [])


@pytest.mark.parametrize(("language", "old", "new"), OTHER_FACTS)
def test_another_fact_among_slips_stays(language: str, old: str, new: str) -> None:
    text, changed = CASES[language][0], with_slips(language)
    assert old in changed
    changed = changed.replace(old, new, 1)
    assert (removed(text, changed), removed(changed, text)) == ([], [])
