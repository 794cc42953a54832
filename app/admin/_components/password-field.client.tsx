/** Where a new password is typed, with what it has to be. */
export function PasswordField({ label = 'Mot de passe', fault }: { label?: string; fault?: string }) {
  return (
    <div>
      <label className="label" htmlFor="password">
        {label}
      </label>
      <p className="hint" id="password-hint">
        Au moins 12 caractères. Une phrase convient très bien.
      </p>
      <input
        className="field"
        id="password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        aria-describedby="password-hint password-fault"
      />
      <p className="fault" id="password-fault">
        {fault}
      </p>
    </div>
  )
}
