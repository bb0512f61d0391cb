"""Short accounts of an invented flood, and copies made of them."""

from testimonia.records import Account, Block, BlockKind, Details, Origin

REPORT = (
    "The river Orva rose in the night before Easter and by morning the lower mill stood in water to its windows. "
    "The miller's family was taken off the roof by a boat from the tannery. Two bridges were carried away, and the "
    "road to Varn stayed closed for eleven days, so that bread had to be brought over the hill on mules. When the "
    "water fell, the bailiff counted forty houses without walls and wrote that no life had been lost."
)
OTHER = (
    "Sheep were the wealth of these valleys long before anybody thought of looms. In the spring the shepherds drove "
    "their flocks up to common land, and quarrels about the order in which they might pass filled the courts. A "
    "judge of the time complained that he heard of nothing else from March until June, and asked to be moved."
)
MORE = (
    "Nobody has counted the looms that came later. Some were built by carpenters from the coast, who sold them on "
    "credit and took cloth for interest; others were copied at night from those that had been paid for."
)


def account(*texts, kind=BlockKind.PARAGRAPH, **details):
    """An account of these paragraphs."""
    blocks, position = [], 0
    for text in texts:
        blocks.append(Block(kind, position, text))
        position += len(text) + 2
    return Account(Origin("0" * 64, "made", "text/plain", "test/1"), Details(**details), tuple(blocks))


def words(text, first, end):
    """Some of its words."""
    return " ".join(text.split()[first:end])
