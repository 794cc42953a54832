/** A form's fields by name; one that is sent several times is a list. Files and Next's own fields are left out. */
export function typedFields(data: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$')) continue
    const values = data.getAll(name).filter((value) => typeof value === 'string')
    const [only] = values
    if (only !== undefined) fields[name] = values.length > 1 ? values : only
  }
  return fields
}
