import { TextField } from '#look/fields.tsx'
import { useView } from '#look/view.ts'
import { registrationWords } from './registration.text.ts'

/** Name, and the address of those we do not know yet. */
export function WhoFields({ isStranger }: { isStranger: boolean }) {
  const t = registrationWords(useView().lang)
  return (
    <>
      <TextField name="name" label={t.name} hint={t.nameHint} autocomplete="name" maxLength={80} required />
      {isStranger && (
        <TextField
          name="email"
          label={t.email}
          hint={t.emailHint}
          type="email"
          autocomplete="email"
          required
        />
      )}
    </>
  )
}
