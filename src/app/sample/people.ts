/** Invented people and companies: no name here belongs to anybody we know of. */
const firsts = [
  'Ada',
  'Bela',
  'Cem',
  'Dilara',
  'Edda',
  'Finn',
  'Gesa',
  'Hanno',
  'Ilka',
  'Jaro',
  'Kaya',
  'Levin',
  'Mette',
  'Niklas',
  'Oona',
  'Pelle',
  'Quirin',
  'Ronja',
  'Selim',
  'Tilda',
  'Umut',
  'Vesna',
  'Wiebke',
  'Yara',
]
const lasts = [
  'Ahornblatt',
  'Birkenhain',
  'Dachstein',
  'Espenlaub',
  'Federkiel',
  'Glockenspiel',
  'Haselnuss',
  'Kieselstein',
  'Lindenhof',
  'Morgentau',
]

export const companyNames = [
  'Apfelwerk Software',
  'Brombeer IT',
  'Cassis Systeme',
  'Dattel Digital',
  'Erdbeer & Partner',
  'Feigenbaum Labs',
  'Granat Cloud',
  'Holunder Daten',
  'Ingwer Interaktiv',
  'Johannisbeer Consult',
  'Kirschkern Code',
  'Limette Design',
]

/** The nth invented person; names differ for the first 240. */
export const nameOf = (n: number): string =>
  `${firsts[n % firsts.length]} ${lasts[Math.floor(n / firsts.length) % lasts.length]}`

/** Addresses of the sample end in .invalid (RFC 2606): no mail can ever reach anybody. */
export const addressOf = (n: number): string => `person-${n}@sample.invalid`

export const sampleAddresses = '%@sample.invalid'
