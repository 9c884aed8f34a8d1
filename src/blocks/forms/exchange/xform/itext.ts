/** Takes what is said in languages into a column. */
export type Put = (column: string, said: { [lang: string]: string } | undefined) => void

export function itextInto(
  put: Put,
  column: string,
  forms: { [form: string]: { [lang: string]: string } },
): void {
  for (const [form, said] of Object.entries(forms)) {
    if (form === 'text' || form === 'long') put(column, said)
    else if (form === 'guidance') put('guidance_hint', said)
    else put(`media::${form}`, mediaNames(said))
  }
}

const mediaNames = (said: { [lang: string]: string }) =>
  Object.fromEntries(
    Object.entries(said).map(([lang, address]) => [lang, address.replace(/^jr:\/\/[\w-]+\//, '')]),
  )
