"""The shipped encoder: whole, checked, and the same whatever stands beside a window."""

import json
import shutil
from importlib.resources import files
from pathlib import Path

import msgspec
import numpy as np
import pytest

from testimonia.encoder.model import About, Encoder, Settings, shipped
from testimonia.errors import EncoderError
from testimonia.extract import VERSION
from testimonia.extract.lying import BLOCKS, DISTANCES, SENTENCES


@pytest.fixture
def folder(tmp_path):
    with_weights = Path(str(files("testimonia.encoder") / "weights"))
    for path in with_weights.iterdir():
        shutil.copy(path, tmp_path)
    return tmp_path


def loaded(folder: Path) -> Encoder:
    return Encoder(msgspec.json.decode((folder / "about.json").read_bytes(), type=About), folder)


def test_the_files_that_are_shipped_have_the_hashes_that_are_named():
    assert set(shipped().about.sha256) == {"encoder.onnx", "pair.npz", "vocabulary.txt"}


def test_a_changed_file_is_refused(folder):
    with (folder / "encoder.onnx").open("ab") as model:
        model.write(b"x")
    with pytest.raises(EncoderError) as refused:
        loaded(folder)
    reason = "its SHA-256 is not the one in about.json"
    assert str(refused.value) == f"the model's file encoder.onnx cannot be used: {reason}; install Testimonia again"


def test_a_missing_file_is_named(folder):
    (folder / "pair.npz").unlink()
    with pytest.raises(EncoderError, match=r"the model's file pair\.npz cannot be used: .*; install Testimonia again"):
        loaded(folder)


def test_padding_hardly_changes_what_is_read():
    encoder = shipped()
    words = ["the", "clerk", "said", "that", "the", "dam", "broke", "."]
    pieces = [number for word in words for number in encoder.pieces.of(word)]
    inputs = np.zeros((4, 1, len(pieces) + 2), np.int64)
    inputs[0, 0] = [encoder.pieces.first, *pieces, encoder.pieces.last]
    alone, _ = encoder.read(inputs, np.ones(inputs.shape[1:], np.int64))
    wide = np.pad(inputs, ((0, 0), (0, 0), (0, 20)))
    mask = np.pad(np.ones(inputs.shape[1:], np.int64), ((0, 0), (0, 20)))
    padded, _ = encoder.read(wide, mask)
    assert np.abs(padded[:, : alone.shape[1]] - alone).mean() < 0.3


def test_the_settings_that_training_writes_are_those_that_decoding_reads():
    written = json.loads((Path(__file__).resolve().parents[2] / "training" / "settings.json").read_text())
    assert written == msgspec.to_builtins(shipped().about.settings)
    assert set(written) == {field.name for field in msgspec.structs.fields(Settings)}


def test_the_pair_head_has_a_row_for_every_way_to_lie():
    tables = shipped().tables
    assert [len(t) for t in (tables.distance, tables.sentence, tables.block)] == [DISTANCES, SENTENCES, BLOCKS]


def test_a_missing_setting_is_named(folder):
    about = json.loads((folder / "about.json").read_text())
    del about["settings"]["cue_bias"]
    with pytest.raises(msgspec.ValidationError, match="cue_bias"):
        msgspec.json.decode(json.dumps(about), type=About)


def test_other_weights_come_with_another_version():
    """A case reads an account again only where the version of extraction was raised: raise both, and note them here."""
    known = {
        (1, 1): "060e7e05221195aa",
        (2, 2): "30d49dbbeaf88ac5",
        (3, 2): "30d49dbbeaf88ac5",
        (4, 3): "872f5babb9705c85",
    }
    assert shipped().about.sha256["encoder.onnx"].startswith(known[VERSION, shipped().about.version])
