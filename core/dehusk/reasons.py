"""Why a block was removed: the codes, and the one sentence that explains each to a reader."""

from enum import StrEnum


class Reason(StrEnum):
    """A stable code for a removal; the value is what options, logs and JSON spell."""

    OUTSIDE_ARTICLE = "outside-article"
    TITLE_REPEAT = "title-repeat"
    ERROR_BANNER = "error-banner"
    LEGAL_NOTICE = "legal-notice"
    COMMENTS = "comments"
    PROMPT = "prompt"
    RELATED = "related"
    CREDIT = "credit"
    DUPLICATE = "duplicate"
    NEAR_DUPLICATE = "near-duplicate"
    CONTAINED = "contained"
    RECURRING = "recurring"
    OWN_RULE = "own-rule"

    @property
    def sentence(self) -> str:
        """What the reason means, for people."""
        return _SENTENCES[self]


_SENTENCES = {
    Reason.OUTSIDE_ARTICLE: "Left out by extraction: navigation, sidebar, footer and the like.",
    Reason.TITLE_REPEAT: "Says the headline again.",
    Reason.ERROR_BANNER: "An error message of the website, not part of the article.",
    Reason.LEGAL_NOTICE: "A disclaimer, terms or another legal notice of the publisher.",
    Reason.COMMENTS: "Readers' comments, or the empty place for them.",
    Reason.PROMPT: "Asks the reader to do something: subscribe, sign up, share, download an app; or labels an ad.",
    Reason.RELATED: "Points to other articles: also read, trending, teaser lists.",
    Reason.CREDIT: "A copyright, agency, photo credit or contact line; what a company says of itself below.",
    Reason.DUPLICATE: "Repeats a kept block word for word.",
    Reason.NEAR_DUPLICATE: "Repeats a kept block with small changes that leave its meaning alone.",
    Reason.CONTAINED: "A teaser or fragment of a kept block, or several kept blocks run together.",
    Reason.RECURRING: "Stands on several other pages too: furniture of the site.",
    Reason.OWN_RULE: "You asked for it to go, by --drop or in a rules file.",
}
