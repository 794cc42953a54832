/** What is wrong with a field, said under it; the field names it by `aria-describedby`. */
export function Fault({ name, message }: { name: string; message?: string }) {
  if (!message) return null
  return (
    <p className="fault" id={`${name}-fault`}>
      {message}
    </p>
  )
}
