/** Whether somebody typed this word of a sheet; the first four letters are enough, as everywhere. */
export const isSameWord = (typed: string, word = ''): boolean => begin(typed) === begin(word)

const begin = (word: string) => word.normalize('NFC').toLowerCase().slice(0, 4)
