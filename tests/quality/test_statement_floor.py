"""A floor under what is found on sentences written for this: source, cue and content marked by hand.

In each text `{S…}` marks the source, `{C…}` the cue and `{K…}` the content of one statement; what several sentences say
stands in several texts. Hard ones are among them on purpose: nouns as cues, words on banners, a verb in a relative
clause that is not the cue. Lowering a floor is a decision, not a repair.
"""

import re

from testimonia.extract import extract
from testimonia.records import Account, Block, BlockKind, Details, Origin, Statement

MARKED = [
    "{SThe harbour master} {Cwrote} {Kthat eleven boats were lost in the night}.",
    "{K“Eleven boats were lost,”} {Cwrote} {Sthe harbour master}.",
    "{K“We had no lamp,”} {Sthe pilot} {Csaid} at the hearing. {K“Nobody had asked for one.”}",
    "{KThe lamp}, {Sthe pilot} {Csaid}, {Khad been out since March}.",
    "{CAccording to} {Sthe log of the ferry}, {Kthe lamp was lit at dusk}.",
    "{KThe lamp was lit at dusk}, {Caccording to} {Stwo fishermen on the quay}.",
    "{SThe inquiry} {Cfound} {Kthat nobody had inspected the tower}.",
    "{SThe keeper's widow} {Cinsisted} {Kthat he had never left his post}.",
    "{SThe owners} {Cdenied} {Kany knowledge of the repairs}.",
    "{SThe owners} {Cdismissed} {Kthe letters as the talk of idle men}.",
    "{SCaptain Orme, master of the brig,} {Caccused} the pilots {Cof} {Ksloth}.",
    "{SThe widow}, who had kept the log, {Casked} {Kwhether anyone had read it}.",
    "{SThe parish} {Cdemanded} {Kthat the tower be pulled down}.",
    "{SThe bishop} {Curged} the owners {Kto pay for the burials}.",
    "{CIt was reported} {Kthat a second ship had struck the reef}.",
    "{KA second ship} {Cis said} {Kto have struck the reef}.",
    "{SThe clerk} {Cconceded} {Kthat two pages were missing from the log}.",
    "{SHis} {Cclaim} {Kthat the tower was sound} found few believers.",
    "The papers printed {Crumours} {Kthat the keeper had been drunk}.",
    "The council received {Cprotests} from {Sthe fishermen of Tarn} {Kon the new toll}.",
    "In Tarn {Swidows} {Chung banners reading} {K“Light the tower!”}",
    "{SThe historian} {Cestimates} {Kthat forty people drowned}.",
    "{SLater writers} {Cdoubt} {Kthat the lamp was ever lit}.",
    "{SMara Lind} {Cobserved} in her diary {Kthat the wind turned at nine}.",
    "{SThe crew} {Ctold} the consul {Kthat they had seen no light}.",
    "{SThe consul} {Cdid not deny} {Kthat he had been warned}.",
    "As {Sthe consul} {Cput it}, {K“a lamp is not a lighthouse.”}",
    "{K“The tower,”} {Csaid} {Sthe surveyor}, {K“was built on sand.”}",
    "{SThe surveyor}: {K“The tower was built on sand.”}",
    "{SThe report} {Cadded} {Kthat the stairs had rotted away}.",
    "{SThe men of the brig} {Cbelieved} {Kthe tower to be haunted}.",
    "{SWitnesses} {Cspoke of} {Ka blue flame above the reef}.",
    "{SThe owners} {Cpromised} {Kto rebuild the tower within a year}.",
    "{SThe pilot} {Ccomplained of} {Kthe owners' silence}.",
    "{SMany} {Cthought} {Kthat the keeper had been bribed}.",
    "{KIt broke}, as {Sthe clerk} {Cput it}, {K“like a plate”}.",
    "{SWorkers} {Cposted placards such as} {K“No more dams!”}",
    "{SA letter} that claims to be from Ada {Creports} {Kthat it rained}.",
    "{SOrme} needed somebody to blame, and {Cblamed} {Kthe clerk}.",
    "The papers carried {Cprotests} from {Sthe ferrymen} {Kon the toll}.",
    "The army ignored {Cprotests} from {Sthe ferrymen} {Kon the toll}.",
]
SILENT = [
    "The brig struck the reef at nine and sank within the hour.",
    "The owners laid claim to the wreck and sold its timber.",
    "The keeper was charged with neglect and left the island.",
    "It goes without saying that a reef is hard.",
    "The tower bore a “lamp” of the old kind.",
    "Orders for rope rose by half in the spring.",
    "The fishermen found the bell on the beach.",
    "Nobody was held to account and the file was closed.",
]
MARK = re.compile(r"\{([SCK])([^}]*)\}")
FLOOR_FOUND = 0.75
FLOOR_RIGHT = 0.82


def unmarked(text: str) -> tuple[str, dict[str, set[int]]]:
    """The text without its marks, and for each role the positions of its words in it."""
    plain, position = "", 0
    roles: dict[str, set[int]] = {"S": set(), "C": set(), "K": set()}
    for match in MARK.finditer(text):
        plain += text[position : match.start()]
        roles[match[1]] |= words_at(match[2], len(plain))
        plain += match[2]
        position = match.end()
    return plain + text[position:], roles


def words_at(text: str, offset: int) -> set[int]:
    return {match.start() + offset for match in re.finditer(r"\w+", text)}


def statements_in(text: str) -> list[Statement]:
    block = Block(BlockKind.PARAGRAPH, 0, text)
    account = Account(Origin("0" * 64, "made", "text/plain", "test/1"), Details(), (block,))
    return [statement for statement in extract(account).statements if statement.inside is None]


def is_right(statement: Statement, text: str, gold: dict[str, set[int]]) -> bool:
    found = {
        role: {at for start, end in spans for at in words_at(text[start:end], start)}
        for role, spans in (("S", statement.source), ("C", statement.cue), ("K", statement.content))
    }
    shared = 2 * len(found["K"] & gold["K"]) / (len(found["K"]) + len(gold["K"]))
    source = bool(found["S"] & gold["S"]) or found["S"] == gold["S"]
    return shared >= 0.8 and source and bool(found["C"] & gold["C"] or not gold["C"])


def tally() -> tuple[int, int, list[str]]:
    right, found, missed = 0, 0, []
    for marked in MARKED:
        text, gold = unmarked(marked)
        statements = statements_in(text)
        found += len(statements)
        hit = any(is_right(statement, text, gold) for statement in statements)
        right += hit
        missed += [] if hit else [text]
    return right, found, missed


def test_most_statements_of_plain_prose_are_found():
    right, _, missed = tally()
    assert right / len(MARKED) >= FLOOR_FOUND, missed


def test_most_of_what_is_found_in_plain_prose_is_right():
    right, found, _ = tally()
    assert right / found >= FLOOR_RIGHT


def test_sentences_that_attribute_nothing_stay_silent():
    assert [text for text in SILENT if statements_in(text)] == []
