"""Logistic regression with a ridge, over what is known of things as numbers by their names; what does not apply is left out."""

import numpy as np
from scipy.optimize import minimize


def fit(traits, is_so, weight, ridge):
    """A weight for each name. `is_so`: whether it is so, of each; `weight`: how much each counts."""
    names = sorted({name for each in traits for name in each})
    x = np.array([[each.get(name, 0.0) for name in names] for each in traits])
    y, weight = np.array(is_so, dtype=float), np.array(weight)

    def loss(w):
        p = 1 / (1 + np.exp(-(x @ w)))
        total = -weight @ (y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12))
        return total + 0.5 * ridge * w @ w, x.T @ (weight * (p - y)) + ridge * w

    w = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {name: round(float(v), 4) for name, v in zip(names, w)}


def probabilities(weights, traits):
    """How probable it is of each, by the weights."""
    scores = [sum(value * weights.get(name, 0.0) for name, value in each.items()) for each in traits]
    return 1 / (1 + np.exp(-np.array(scores)))
