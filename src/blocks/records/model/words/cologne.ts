/**
 * Kölner Phonetik (H. J. Postel, “Die Kölner Phonetik”, IBM-Nachrichten 19, 1969, pages 925 to 931): names that sound alike in
 * German have the same digits. Takes a folded word; what is no letter from a to z is left out.
 */
export function cologne(word: string): string {
  const letters = word.replace(/[^a-z]/g, '')
  let code = ''
  for (let at = 0; at < letters.length; at++) code += digits(letters, at)
  const once = code.replace(/(.)\1+/g, '$1')
  return once.slice(0, 1) + once.slice(1).replaceAll('0', '')
}

const simple: { [letter: string]: string } = {
  ...{ a: '0', e: '0', i: '0', j: '0', o: '0', u: '0', y: '0', h: '' },
  ...{
    b: '1',
    f: '3',
    v: '3',
    w: '3',
    g: '4',
    k: '4',
    q: '4',
    l: '5',
    m: '6',
    n: '6',
    r: '7',
    s: '8',
    z: '8',
  },
}

function digits(letters: string, at: number): string {
  const [letter, before, after] = [letters[at] ?? '', letters[at - 1] ?? '', letters[at + 1] ?? '']
  switch (letter) {
    case 'p':
      return after === 'h' ? '3' : '1'
    case 'd':
    case 't':
      return isIn('csz', after) ? '8' : '2'
    case 'x':
      return isIn('ckq', before) ? '8' : '48'
    case 'c':
      return hardC(at, before, after) ? '4' : '8'
    default:
      return simple[letter] ?? ''
  }
}

const isIn = (letters: string, one: string): boolean => one !== '' && letters.includes(one)

function hardC(at: number, before: string, after: string): boolean {
  if (at === 0) return isIn('ahkloqrux', after)
  return !isIn('sz', before) && isIn('ahkoqux', after)
}
