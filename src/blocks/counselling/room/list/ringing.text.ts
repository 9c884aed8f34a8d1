import { speak } from '#kernel/text.ts'

export const ringWords = speak(
  {
    tone: 'Leiser Ton, wenn jemand wartet, zurückgegeben wird oder mir schreibt, und ich gerade woanders bin',
  },
  { tone: 'A soft tone when somebody waits, is given back or writes to me while I am elsewhere' },
)
