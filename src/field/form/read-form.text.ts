import { speak } from '#kernel/text.ts'

export const readWords = speak(
  {
    large: (_where: string) =>
      'Dieses Formular ist größer, als ein Browser es aushält. Bitte in mehrere Formulare aufteilen.',
    deep: (_where: string) => 'Dieses Formular ist tiefer in sich verschachtelt, als wir lesen.',
    newer: (_where: string) =>
      'Dieses Formular wurde mit einer neueren Version gemacht. Bitte das Haus aktualisieren.',
    shape: (where: string) => `Das ist kein Formular, wie wir es kennen${where && ` (Stelle: ${where})`}.`,
  },
  {
    large: (_where: string) =>
      'This form is larger than a browser can bear. Please divide it into several forms.',
    deep: (_where: string) => 'This form is nested deeper than we read.',
    newer: (_where: string) => 'This form was made with a newer version. Please update the house.',
    shape: (where: string) => `This is no form as we know it${where && ` (place: ${where})`}.`,
  },
)
