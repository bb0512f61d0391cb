"""Claims made from a sentence whose number stands in brackets: "In Tarn [about 300] people were killed."."""

from testimonia.records import Claim, Named


def claim(marked, counts="people", *, name="a", root=None, party=None, dated=None, places=(), dates=None, **number):
    """A claim of the number in brackets; its value is what the digits say unless `number` tells it."""
    start, end = marked.index("["), marked.index("]") - 1
    sentence = marked.replace("[", "").replace("]", "")
    if not {"value", "low"} & number.keys():
        number["value"] = float("".join(sign for sign in sentence[start:end] if sign.isdigit()))
    return Claim(
        id=name, account=f"account {name}", root=root or f"root {name}", sentence=sentence,
        at=(start, end), counts=counts,
        party=party, dated=dated, places=tuple(named(sentence, name) for name in places),
        dates=tuple(named(sentence, name, value) for name, value in (dates or {}).items()), **number,
    )  # fmt: skip


def named(sentence, name, value=None):
    start = sentence.index(name)
    return Named(name, (start, start + len(name)), value)
