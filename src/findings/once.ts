/** What is the same for all statements of an article, made at the first of them. */
export function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new WeakMap<Of, { readonly value: Made }>();
  return (of) => {
    const held = made.get(of) ?? { value: make(of) };
    made.set(of, held);
    return held.value;
  };
}
