import { TextField } from './text-field.client'

/** Where a new password is typed, with what it has to be. */
export const PasswordField = ({ label = 'Mot de passe', fault }: { label?: string; fault: string | undefined }) => (
  <TextField
    id="password"
    name="password"
    label={label}
    hint="Au moins 12 caractères. Une phrase convient très bien."
    fault={fault}
    type="password"
    autoComplete="new-password"
    required
  />
)
