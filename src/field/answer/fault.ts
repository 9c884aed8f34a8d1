/** What can be wrong with an answer. */
export type Fault =
  | (
      | 'required'
      | 'required-choice'
      | 'required-consent'
      | 'required-file'
      | 'required-signature'
      | 'required-part'
    )
  | ('shape' | 'unknown' | 'unasked' | 'altered' | 'demand')
  | ('line' | 'too-short' | 'too-long' | 'pattern' | 'email' | 'phone' | 'url')
  | ('number' | 'whole' | 'cents' | 'too-small' | 'too-big' | 'step')
  | ('date' | 'time' | 'moment' | 'month' | 'year' | 'early' | 'late' | 'backwards')
  | (
      | 'choice'
      | 'own-choice'
      | 'twice'
      | 'alone'
      | 'too-few-chosen'
      | 'too-many-chosen'
      | 'every-row'
      | 'not-ranked'
    )
  | (
      | 'too-few-rows'
      | 'too-many-rows'
      | 'too-few-files'
      | 'too-many-files'
      | 'file-type'
      | 'file-size'
      | 'file-empty'
    )
  | ('signature' | 'iban' | 'postcode' | 'country' | 'plate' | 'colour' | 'place' | 'too-few-places')

/** What was found, with what its sentence needs: bounds as they are answered, a count, a word; `part`: of which field. */
export type Found = {
  fault: Fault
  least?: string | number
  most?: string | number
  count?: number
  word?: string
  part?: string
}
