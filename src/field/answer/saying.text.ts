import { speak } from '#kernel/text.ts'

export const sayWords = speak(
  {
    yes: 'Ja',
    no: 'Nein',
    until: 'bis',
    drawn: 'gezeichnete Unterschrift',
    poll: { yes: 'ja', no: 'nein', maybe: 'vielleicht' } as { [value: string]: string },
  },
  {
    yes: 'Yes',
    no: 'No',
    until: 'to',
    drawn: 'drawn signature',
    poll: { yes: 'yes', no: 'no', maybe: 'maybe' },
  },
)
