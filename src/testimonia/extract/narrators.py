"""The author's own "I believe": no statement in a history or an essay, one in a letter, a speech or a diary.

A historian who says "I am tempted to think" speaks in the account's own voice. So a first person in the present,
outside quotations, is left out where the text is no letter and the first person is not what it goes on in.
"""

from __future__ import annotations

import re

from testimonia.extract.stretches import Before, Quoted, Stretch
from testimonia.extract.words import word_set

FIRST_PERSON = word_set("i me my we us our")
PRESENT = word_set(
    "believe think suppose fancy find say mention mean confess suspect imagine doubt own regard take conceive consider "
    "know see hold call shall will cannot can must may should would am do admit grant feel venture dare trust hope "
    "wish repeat remark note leave conclude prefer maintain ask add understand incline submit quote cite"
)
"""What the cue of such an opinion begins with."""
FEWER = 0.4
"""The share of sentences in the first person below which the author is not what the text is about. Of the statements
labelled by hand that look like a narrator's opinion, 3 of 19 (data/history) and 58 of 392 (our own labels, stories
among them) stand in a text below it that is no letter; of those that the encoder made up in two histories, 17 of 18."""
TITLES = word_set("sir sirs madam general colonel major captain governor gentlemen")
_LETTER = re.compile(
    r"obedient servant|have the honou?r|yours (?:truly|sincerely|faithfully|respectfully|ever)|very respectfully|"
    r"\bdear (?:sir|madam|general|friend|mr|mrs|lord)",
    re.IGNORECASE,
)


class Narrator:
    """Whether an account has one: an author who says "I" now and then and is not what the text is about.

    It is shown the account stretch by stretch; a letter stays one however long it is.
    """

    def __init__(self) -> None:
        self._letter = False
        self._spoken = self._sentences = 0

    def meet(self, stretch: Stretch, first: int) -> None:
        """Take note of the words from `first` on; those before were met already."""
        outside = [n for n in range(first, len(stretch)) if stretch.quoted[n] == Quoted.OUTSIDE]
        self._spoken += len({stretch.sentence[n] for n in outside if stretch.words[n].lower() in FIRST_PERSON})
        self._sentences += len(set(stretch.sentence[first:]))
        self._letter = self._letter or _is_letter(stretch)

    def says(self, stretch: Stretch, source: list[tuple[int, int]], cue: list[int]) -> bool:
        """Whether a statement with this source and cue is the narrator's own opinion."""
        if self._letter or self._spoken >= FEWER * self._sentences:
            return False
        if len(source) != 1 or source[0][1] - source[0][0] != 1:
            return False
        word = source[0][0]
        return (
            stretch.words[word] == "I"
            and stretch.quoted[word] == Quoted.OUTSIDE
            and stretch.words[cue[0]].lower() in PRESENT
        )


def _is_letter(stretch: Stretch) -> bool:
    if _LETTER.search(" ".join(stretch.words)):
        return True
    return any(
        before == Before.BLOCK and stretch.words[n].lower() in TITLES and stretch.words[n + 1 : n + 2] in ([":"], [","])
        for n, before in enumerate(stretch.before)
    )
