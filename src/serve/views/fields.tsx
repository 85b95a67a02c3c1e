/** A field of a form for a name. */
export function NameField({
  name,
  id = name,
  label,
  value,
  required = false,
}: {
  name: string;
  /** Where a page has several of that name. */
  id?: string;
  label: string;
  value?: string | undefined;
  required?: boolean;
}) {
  return (
    <p class="field-in">
      <label for={id}>{label}</label>
      <input id={id} name={name} type="text" value={value} maxlength={200} required={required} autocomplete="off" />
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
