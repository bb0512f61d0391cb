"""The one neural encoder: wordpieces and features -> scores of every word, read once, on the CPU.

weights/   the shipped files: `encoder.onnx` (int8), `pair.npz`, `vocabulary.txt`; `about.json` names their SHA-256
pieces     words -> numbers of wordpieces
model      the files -> outputs; loaded once, each file checked against its hash

`training/` makes the files; docs/model-card.md says of what, and how far they can be relied on.
"""

from __future__ import annotations

from testimonia.encoder.pieces import Pieces

__all__ = ["Pieces"]
