import { speak } from '#kernel/text.ts'

export const sampleWords = speak(
  {
    opened: 'Das ist der Beispiel-Jam in Stunde 15. Du organisierst ihn; alle anderen sind erfunden.',
    discarded: 'Das Beispiel ist weg. Jetzt ist Platz für deinen Jam.',
  },
  {
    opened: 'This is the sample jam in hour 15. You organise it; everybody else is invented.',
    discarded: 'The sample is gone. Now there is room for your jam.',
  },
)
