/** A field of a form for a name. */
export function NameField({
  name,
  id = name,
  label,
  value,
  required = false,
  names = [],
}: {
  name: string;
  /** Where a page has several of that name. */
  id?: string;
  label: string;
  value?: string | undefined;
  required?: boolean;
  /** What is offered; anything else can be written, too. */
  names?: readonly string[];
}) {
  const list = names.length > 0 ? `${id}-names` : undefined;
  return (
    <p class="field-in">
      <label for={id}>{label}</label>
      <input {...{ id, name, value, required, list }} type="text" maxlength={200} autocomplete="off" />
      {list !== undefined && (
        <datalist id={list}>
          {names.map((one) => (
            <option value={one}></option>
          ))}
        </datalist>
      )}
    </p>
  );
}

export function DayField({ name, label, value }: { name: string; label: string; value?: string | undefined }) {
  return (
    <p class="field-in">
      <label for={name}>{label}</label>
      <input id={name} name={name} type="date" value={value} />
    </p>
  );
}

/** One of several, or any. */
export function Choice({
  name,
  label,
  of,
  value,
  any = 'any',
}: {
  name: string;
  label: string;
  of: readonly string[];
  value?: string | undefined;
  any?: string | null;
}) {
  return (
    <p class="field-in">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {any !== null && <option value="">{any}</option>}
        {of.map((one) => (
          <option value={one} selected={one === value}>
            {one}
          </option>
        ))}
      </select>
    </p>
  );
}
