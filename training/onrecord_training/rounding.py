"""How a matrix is rounded to int8 so that its products change least, not its entries (GPTQ: Frantar et al. 2023)."""

import numpy as np

# Seven bits: see `export.py`. What is added to the diagonal of the inputs' products, as a share of its mean.
GREATEST = 63
DAMPING = 0.01


def rounded(weight, products):
    """
    A matrix [inputs, outputs] as int8 and the step of each output. Row after row is rounded, and what that changes is made
    up for in the rows not yet rounded. `products` is the sum of x·xᵀ over inputs x of the kind that it will see.
    """
    step = np.maximum(np.abs(weight).max(axis=0) / GREATEST, 1e-9)
    left = weight.astype(np.float64)
    spread = products + DAMPING * np.diag(products).mean() * np.eye(len(products))
    # Its upper triangle tells how what is lost in one input is made up for by those behind it.
    along = np.linalg.cholesky(np.linalg.inv(spread)).T
    whole = np.zeros(weight.shape, np.int8)
    for i in range(len(left)):
        whole[i] = np.clip(np.round(left[i] / step), -GREATEST, GREATEST)
        lost = (left[i] - whole[i] * step) / along[i, i]
        left[i + 1 :] -= np.outer(along[i, i + 1 :], lost)
    return whole, step.astype(np.float32)
