"""What counts as a sentence and as prose, in scripts with marks of their own."""

import pytest

from dehusk.layout import ends_sentence, is_prose
from dehusk.model import Block, Kind


@pytest.mark.parametrize(
    "text",
    [
        "He left.",
        "“Really?”",
        "(It rained!)",
        "So it goes … ",
        "It was dry. [12]",
        "他走了。",
        "他走了吗？",
        "「帰れ！」",
        "वह चला गया।",
        "هل رحل؟",
        "وہ چلا گیا۔",
    ],
)
def test_a_sentence_ends_with_the_mark_of_its_script(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["", "Read more", "He left,", "Ingredients:", "他走了", "v1.2", "“Really”"])
def test_a_line_without_such_a_mark_is_none(text: str) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize("mark", ["。", *"！？"])
def test_chinese_is_prose_whatever_mark_it_ends_with(mark: str) -> None:
    text = "渡轮黎明时离开北码头，比计划晚了一个小时，载着四十个人和九只羊，穿过刚刚解冻的海峡，驶向两座小岛"
    text += "，那里从去年十二月起就没有见过船"
    assert is_prose(Block(0, Kind.PARAGRAPH, text + mark))
