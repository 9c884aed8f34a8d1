/**
 * A field of a section (Feld): what stands there, and how people write it. Of these descriptions the editor makes its forms,
 * with and without JavaScript.
 */
export type Field<Name extends string = string> = { name: Name; optional?: true } & Sort

export type Sort =
  | { is: 'line'; type?: 'text' | 'email' | 'tel' | 'date'; most: number }
  | { is: 'text'; rows: number; most: number }
  | { is: 'rich' }
  /** A picture with its alt text and caption. */
  | { is: 'picture' }
  | { is: 'pictures' }
  | { is: 'links' }
  /** A page or file of the site, or an address outside of it. */
  | { is: 'target' }
  | { is: 'pick'; options: readonly string[] }
  | { is: 'number'; least: number; most: number }
  /** A sum in cents. */
  | { is: 'money' }
  | { is: 'hours' }
  /** A file of the site: any to download, or a film. */
  | { is: 'file'; of: 'any' | 'film' | 'captions' }
  /** The public address of a form or a counselling service. */
  | { is: 'service'; of: 'form' | 'counselling' }
  | { is: 'list'; of: readonly Field[]; fresh: () => object; most: number }

/** The fields that a thing of this type may have. */
export type FieldsOf<T> = readonly Field<Exclude<keyof T, 'id' | 'kind'> & string>[]

export const line = <N extends string>(name: N, most = 160): Field<N> => ({ name, is: 'line', most })
export const text = <N extends string>(name: N, rows = 3, most = 2000): Field<N> => ({
  ...{ name, is: 'text', rows, most },
})
export const maybe = <N extends string>(field: Field<N>): Field<N> => ({ ...field, optional: true })
