"""The shipped files -> outputs for windows of wordpieces."""

from __future__ import annotations

import hashlib
import io
import os
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec
import numpy as np
from numpy.typing import NDArray

from testimonia.encoder.pieces import Pieces
from testimonia.errors import EncoderError
from testimonia.settings import all_cores

Floats = NDArray[np.float32]
Whole = NDArray[np.int64]

INPUTS = ("pieces", "case", "before", "quoted", "mask")
MOST_THREADS = 4
"""Threads that one reading uses; more of them wait for one another more than they help at these sizes."""
SLOW_FUSIONS = ["LayerNormFusion", "SkipLayerNormFusion"]
"""ONNX Runtime's sum and norm in one step, which takes several times as long as the two."""


class Columns(msgspec.Struct, frozen=True):
    """How many columns of the first output belong to each head, in this order."""

    roles: int
    inner: int
    entities: int
    stances: int
    voice: int


class Settings(msgspec.Struct):
    """The numbers that decoding goes by; `training/tune.py` sets them.

    `..._bias`: added to the log probability that a cue begins; `..._least`: what something must reach to be taken;
    `inner_source`: added for the sources of nested statements; `sure...`: the weights of the confidence.
    """

    cue_bias: float
    content_least: float
    source_least: float
    again_least: float
    inner_bias: float
    inner_source: float
    sure: float
    sure_cue: float
    sure_source: float
    sure_without: float
    sure_content: float
    sure_nested: float
    sure_least: float
    voice_least: float


class About(msgspec.Struct, frozen=True):
    """What `about.json` says: which model it is, its heads, and the SHA-256 of each file beside it."""

    name: str
    version: int
    columns: Columns
    sha256: dict[str, str]
    settings: Settings


@dataclass(frozen=True, slots=True)
class Tables:
    """The pair head: what is added for distance, sentences and blocks apart, and the last layer."""

    distance: Floats
    sentence: Floats
    block: Floats
    weight: Floats
    bias: Floats


class Encoder:
    """One model in memory. `pieces` cuts words for it, `tables` and `about` go with it."""

    def __init__(self, about: About, folder: Traversable) -> None:
        import onnxruntime

        self.about = about
        self.pieces = Pieces(_checked(folder, "vocabulary.txt", about).decode().rstrip("\n").split("\n"))
        held = np.load(io.BytesIO(_checked(folder, "pair.npz", about)), allow_pickle=False)
        self.tables = Tables(*(held[name] for name in ("distance", "sentence", "block", "weight", "bias")))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = min(MOST_THREADS, _threads())
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        model = _checked(folder, "encoder.onnx", about)
        try:
            self._session = onnxruntime.InferenceSession(
                model, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
            )
        except Exception as error:  # ONNX Runtime's errors share no base of their own
            raise _translated(error) from error

    def read(self, inputs: Whole, mask: Whole) -> tuple[Floats, Floats]:
        """(4, B, T) pieces, case, before, quoted and (B, T) ones and zeros -> (B, T, columns) and (B, T, 2 ranks)."""
        try:
            tokens, pairs = self._session.run(None, dict(zip(INPUTS, (*inputs, mask), strict=True)))
        except Exception as error:  # as above
            raise _translated(error) from error
        return tokens, pairs


@lru_cache(maxsize=1)
def shipped() -> Encoder:
    """The encoder that comes with the package, loaded once. Raises EncoderError where its files are not whole."""
    folder = files("testimonia.encoder") / "weights"
    try:
        about = msgspec.json.decode((folder / "about.json").read_bytes(), type=About)
    except (OSError, msgspec.DecodeError) as error:
        raise EncoderError("about.json", str(error)) from error
    return Encoder(about, folder)


def _translated(error: Exception) -> Exception:
    """ONNX Runtime's error, or Python's own where it lacked memory."""
    return MemoryError(str(error)) if "alloc" in str(error) else error


def _checked(folder: Traversable, name: str, about: About) -> bytes:
    """The bytes of a file whose hash is the one that `about.json` names."""
    try:
        data = (folder / name).read_bytes()
    except OSError as error:
        raise EncoderError(name, str(error)) from error
    if hashlib.sha256(data).hexdigest() != about.sha256.get(name):
        raise EncoderError(name, "its SHA-256 is not the one in about.json")
    return data


def _threads() -> int:
    """What OMP_NUM_THREADS says, as other numerical libraries take it, else one for each processor."""
    said = os.environ.get("OMP_NUM_THREADS", "")
    return max(1, int(said)) if said.isdecimal() else all_cores()
