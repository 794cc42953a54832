/** What became of the press of a button that led to a page (said.ts). Nothing when none did. */
export function Status({ words }: { words: string }) {
  if (!words) return null
  return (
    <p role="status" className="notice my-3">
      {words}
    </p>
  )
}
