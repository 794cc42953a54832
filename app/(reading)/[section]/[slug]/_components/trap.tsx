/** A field that no reader sees and robots fill in; what comes with it filled is quietly let go. */
export function Trap() {
  return (
    <div className="beyond" aria-hidden="true">
      <label htmlFor="website">Ne remplissez pas ce champ</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
