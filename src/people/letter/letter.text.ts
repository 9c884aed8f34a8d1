import { speak } from '#kernel/text.ts'

export const letterWords = speak(
  { greeting: 'Hallo {name},', signature: 'Digital Service Jam' },
  { greeting: 'Hello {name},', signature: 'Digital Service Jam' },
)
