"""The encoder's states of documents, from the ONNX that ships: what the heads over mentions are trained on.

The heads see the very states that they will see in the product, rounding and windows included, and the tagger's own
scores stay as they are.
"""

import numpy as np
import onnx
from onnxruntime import InferenceSession, SessionOptions

from .text import CLS, SEP

FULL = 256  # as in src/tag/windows.ts
LAYERS = (4, 8, 12)


def layer_outputs(graph):
    """Names of the states after each layer, in order: every second skip connection ends one."""
    return [n.output[0] for n in graph.node if n.op_type == "SkipLayerNormalization"][1::2]


def session(path, threads=1):
    model = onnx.load(path)
    names = layer_outputs(model.graph)
    wanted = [names[i - 1] for i in LAYERS]
    for name in wanted:
        model.graph.output.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
    options = SessionOptions()
    options.intra_op_num_threads = threads
    return InferenceSession(model.SerializeToString(), options), wanted


def feed(pieces, shapes):
    """One sequence as an input of the encoder's ONNX."""
    return {"pieces": np.array([pieces], np.int32), "shapes": np.array([shapes], np.int32)}


def windows(document):
    """Groups of paragraphs as the product lays them out."""
    group, used = [], 1
    for paragraph in document.paragraphs:
        length = sum(len(w.pieces) for w in paragraph) + 1
        if used + length > FULL and group:
            yield group
            group, used = [], 1
        group.append(paragraph)
        used += length
    if group:
        yield group


def states(run, wanted, document):
    """[words, layers · width] at each word's first piece, in half precision."""
    out = []
    for group in windows(document):
        pieces, shapes, rows = [CLS], [0], []
        for paragraph in group:
            for word in paragraph:
                rows.append(len(pieces))
                pieces += word.pieces
                shapes += [word.shape] * len(word.pieces)
            pieces.append(SEP)
            shapes.append(0)
        layers = run.run(wanted, feed(pieces, shapes))
        out.append(np.concatenate([layer[0, rows] for layer in layers], axis=1).astype(np.float16))
    return np.concatenate(out)
