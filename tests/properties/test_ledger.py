"""The ledger keeps whatever it is given, and agrees with a simple model of itself over any course of events."""

import hashlib
import io
import json
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from testimonia.errors import Damaged
from testimonia.ledger import open_case, window
from testimonia.ledger.canonical import account_id, canonical, digest, finding_key
from testimonia.ledger.log import seal
from testimonia.ledger.window import Window
from testimonia.records import (
    Block,
    BlockKind,
    Capture,
    Decision,
    Details,
    Failure,
    Figure,
    LogEntry,
    Mention,
    Origin,
    Program,
    Quotation,
    Stance,
    Statement,
    StatementKind,
    Unattributed,
    spans_of,
    text_of,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | WORDS | st.just(""),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
AT = "2024-05-01T09:30:00+00:00"


@st.composite
def layouts(draw):
    """Blocks of any text with gaps of a few newlines between them."""
    blocks, end = [], 0
    for text in draw(st.lists(WORDS, min_size=1, max_size=6)):
        start = end + draw(st.integers(0, 3))
        kind, page = draw(st.sampled_from(BlockKind)), draw(st.none() | st.integers(1, 9))
        blocks.append(Block(kind, start, text, draw(st.integers(0, 6)), draw(st.integers(0, 8)), page))
        end = blocks[-1].end
    return tuple(blocks)


def spans(end):
    return st.tuples(st.integers(0, end - 1), st.integers(1, end)).filter(lambda span: span[0] < span[1])


def findings(end):
    one, role = spans(end), st.lists(spans(end), max_size=2).map(tuple)
    sure, names = st.floats(0, 1), st.none() | WORDS
    return st.one_of(
        st.builds(
            Statement,
            WORDS,
            role,
            role,
            role,
            st.sampled_from(StatementKind),
            st.sampled_from(Stance),
            names,
            names,
            sure,
            WORDS,
        ),
        st.builds(Quotation, WORDS, role, role, st.sampled_from(["verse", "prose"]), names, names, names, names, sure),
        st.builds(Unattributed, WORDS, one),
        st.builds(Figure, WORDS, one, st.none() | st.floats(allow_nan=False, allow_infinity=False), counts=WORDS),
        st.builds(Mention, WORDS, one, st.sampled_from(["person", "place"]), WORDS, names),
    )


@st.composite
def readings(draw):
    """Blocks, and findings anywhere in their text."""
    blocks = draw(layouts())
    return blocks, tuple(draw(st.lists(findings(blocks[-1].end), max_size=5)))


@given(PLAIN)
def test_canonical_json_is_json_on_one_line(value):
    assert json.loads(canonical(value)) == value
    assert "\n" not in canonical(value)


@given(st.dictionaries(WORDS, PLAIN, max_size=5), st.randoms())
def test_equal_values_have_equal_hashes_however_they_are_ordered(value, chance):
    keys = list(value)
    chance.shuffle(keys)
    assert digest({key: value[key] for key in keys}) == digest(value)


@given(st.lists(PLAIN, max_size=4), st.lists(PLAIN, max_size=4))
def test_only_equal_values_have_equal_hashes(one, other):
    assume(json.dumps(one, sort_keys=True) != json.dumps(other, sort_keys=True))
    assert digest(one) != digest(other)


@given(WORDS, st.none() | WORDS, WORDS, st.none() | WORDS)
def test_parts_of_originals_never_share_an_id(one, part, other, another):
    assume((one, part) != (other, another))
    assert account_id(one, part) != account_id(other, another)


@given(spans(9), WORDS, WORDS)
def test_a_findings_key_tells_texts_types_and_roles_apart(span, text, other):
    assume(text != other)
    said, asked = (StatementKind.DIRECT, Stance.ASSERTS), (StatementKind.INDIRECT, Stance.QUESTIONS)
    one = Statement("s", (span,), (), (), *said)
    unlike = [Statement("s", (), (span,), (), *said), Unattributed("s", span), Mention("s", span, "place", "Orvale")]
    assert finding_key(text, one) not in {finding_key(text, each) for each in unlike} | {finding_key(other, one)}
    assert finding_key(text, one) == finding_key(text, Statement("t", (span,), (), (), *asked))


@given(st.integers(1), WORDS, WORDS, st.sampled_from(["at", "actor", "action", "subject", "body", "previous"]))
def test_a_seal_covers_every_field(number, value, other, field):
    assume(value != other)
    fields = dict.fromkeys(("at", "actor", "action", "subject", "body", "previous", "hash"), value)
    entry = LogEntry(number=number, **fields)
    assert seal(entry) != seal(LogEntry(number=number, **{**fields, field: other}))
    assert seal(entry) != seal(LogEntry(number=number + 1, **fields))


@pytest.mark.parametrize("kept", [3, 1_000_000])
@given(data=st.data())
def test_a_window_cuts_what_the_text_has_there_however_little_it_holds(kept, data):
    blocks = data.draw(layouts())
    text = "".join(text_of(blocks))

    def earlier(span):
        return [block for block in blocks if block.start < span[1] and block.end > span[0]]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(window, "KEPT", kept)
        passing = Window(earlier)
        for block in blocks:
            passing.add(block)
            span = data.draw(spans(block.end))
            assert passing.words((span,)) == (text[slice(*span)],)


@pytest.fixture(scope="module")
def empty():
    """An empty case, to be copied."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.case"
        open_case(path, create=True).close()
        yield path


@settings(max_examples=40, deadline=None)
@given(readings(), st.binary(max_size=99))
def test_whatever_is_added_comes_back_and_verifies(empty, reading, data):
    blocks, found = reading
    sha256 = hashlib.sha256(data).hexdigest()
    with tempfile.TemporaryDirectory() as folder, open_case(shutil.copy(empty, folder)) as case:
        with case.entry("clerk") as entry:
            entry.capture(Capture(sha256, len(data), "a.txt", AT), io.BytesIO(data))
            origin = Origin(sha256, "a.txt", "text/plain", "plain/1")
            added = entry.account(origin, Details(), Program("patterns", "1"), (*blocks, *found))
        text = case.account(added).text
        assert text == "".join(text_of(blocks))
        assert b"".join(case.original(sha256)) == data
        stored = list(case.findings(added))
        assert tuple(each.finding for each in stored) == found
        assert [each.words for each in stored] == [
            tuple(text[slice(*span)] for span in spans_of(each)) for each in found
        ]
        assert list(case.verify()) == []


class Course(RuleBasedStateMachine):
    """Any course of events, told beside it to plain lists and dictionaries."""

    originals = Bundle("originals")

    @initialize()
    def begin(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "orvale.case"
        self.case = open_case(self.path, create=True)
        self.captures, self.runs, self.decisions, self.failures = [], [], [], []
        self.current, self.heads = {}, [self.case.head()]

    def teardown(self):
        if hasattr(self, "case"):
            self.case.close()
            self.folder.cleanup()

    @rule(target=originals, data=st.binary(max_size=9), name=WORDS)
    def capture(self, data, name):
        capture = Capture(hashlib.sha256(data).hexdigest(), len(data), name, AT)
        with self.case.entry("clerk") as entry:
            entry.capture(capture, io.BytesIO(data))
        self.captures.append(capture)
        return capture.sha256

    @rule(sha256=originals, part=st.none() | st.just("1"), reading=readings(), version=st.sampled_from("12"))
    def account(self, sha256, part, reading, version):
        blocks, found = reading
        origin, program = Origin(sha256, "a.txt", "text/plain", f"plain/{version}", part), Program("patterns", version)
        with self.case.entry("clerk") as entry:
            added = entry.account(origin, Details(), program, (*blocks, *found))
        self.runs.append((added, program))
        self.current[added] = (blocks, found)

    @rule(sha256=originals, reading=readings())
    def account_breaks_off(self, sha256, reading):
        def stream():
            yield from reading[0]
            raise Damaged("it is cut off", "save it anew")

        with self.case.entry("clerk") as entry:
            entry.decide(Decision("accept", sha256, "clerk", AT))
            origin = Origin(sha256, "a.txt", "text/plain", "plain/1", "broken")
            with pytest.raises(Damaged):
                entry.account(origin, Details(), Program("patterns", "1"), stream())
        self.decisions.append(sha256)

    @rule(name=WORDS)
    def failure(self, name):
        with self.case.entry("clerk") as entry:
            entry.failure(Failure(name, None, "capture", "Empty", "no bytes", "save it anew", AT))
        self.failures.append(name)

    @rule(sha256=originals)
    def entry_is_given_up(self, sha256):
        with suppress(Damaged), self.case.entry("clerk") as entry:
            entry.decide(Decision("accept", sha256, "clerk", AT))
            raise Damaged("it is cut off", "save it anew")

    @rule()
    def reopen(self):
        self.case.close()
        self.case = open_case(self.path)

    @invariant()
    def agrees(self):
        if not hasattr(self, "case"):
            return
        assert list(self.case.captures()) == self.captures
        assert [(run.account_id, run.program) for run in self.case.runs()] == self.runs
        assert [stored.decision.target for stored in self.case.decisions()] == self.decisions
        assert [failure.name for failure in self.case.failures()] == list(dict.fromkeys(self.failures))
        assert [entry.id for entry in self.case.accounts()] == list(self.current)
        for added, (blocks, found) in self.current.items():
            assert self.case.account(added).blocks == blocks
            assert tuple(stored.finding for stored in self.case.findings(added)) == found
        log = list(self.case.log())
        assert [entry.hash for entry in log][: len(self.heads)] == self.heads
        self.heads = [entry.hash for entry in log]
        assert list(self.case.verify()) == []


Course.TestCase.settings = settings(max_examples=12, stateful_step_count=12, deadline=None)
TestCourse = Course.TestCase
