import { type Lang, speak } from '#kernel/text.ts'

/** The lands of Germany by ISO 3166-2. */
export const lands = [
  ...(['DE-BW', 'DE-BY', 'DE-BE', 'DE-BB', 'DE-HB', 'DE-HH', 'DE-HE', 'DE-MV'] as const),
  ...(['DE-NI', 'DE-NW', 'DE-RP', 'DE-SL', 'DE-SN', 'DE-ST', 'DE-SH', 'DE-TH'] as const),
]
export type Land = (typeof lands)[number]

export const isLand = (text: string): text is Land => (lands as readonly string[]).includes(text)

export type Holiday = { day: string; name: HolidayName }

export type HolidayName =
  | 'new-year'
  | 'epiphany'
  | 'womens-day'
  | 'good-friday'
  | 'easter'
  | 'easter-monday'
  | 'labour-day'
  | 'ascension'
  | 'whit-sunday'
  | 'whit-monday'
  | 'corpus-christi'
  | 'assumption'
  | 'childrens-day'
  | 'unity'
  | 'reformation'
  | 'all-saints'
  | 'repentance'
  | 'christmas'
  | 'second-christmas'

/**
 * The public holidays of a land in a year (since 2023). Assumption Day is one in most communes of Bavaria, so it counts there;
 * what only single communes of Saxony and Thuringia keep does not.
 */
export function holidaysOf(land: Land, year: number): Holiday[] {
  const easter = easterOf(year)
  const fixed = (day: string) => `${year}-${day}`
  const after = (days: number) => shifted(easter, days)
  const all: [HolidayName, string, (readonly string[])?][] = [
    ['new-year', fixed('01-01')],
    ['epiphany', fixed('01-06'), ['BW', 'BY', 'ST']],
    ['womens-day', fixed('03-08'), ['BE', 'MV']],
    ['good-friday', after(-2)],
    ['easter', after(0), ['BB']],
    ['easter-monday', after(1)],
    ['labour-day', fixed('05-01')],
    ['ascension', after(39)],
    ['whit-sunday', after(49), ['BB']],
    ['whit-monday', after(50)],
    ['corpus-christi', after(60), ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']],
    ['assumption', fixed('08-15'), ['BY', 'SL']],
    ['childrens-day', fixed('09-20'), ['TH']],
    ['unity', fixed('10-03')],
    ['reformation', fixed('10-31'), ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH']],
    ['all-saints', fixed('11-01'), ['BW', 'BY', 'NW', 'RP', 'SL']],
    ['repentance', repentanceOf(year), ['SN']],
    ['christmas', fixed('12-25')],
    ['second-christmas', fixed('12-26')],
  ]
  return all
    .filter(([, , where]) => !where || where.includes(land.slice(3)))
    .map(([name, day]) => ({ name, day }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Easter Sunday of the Gregorian calendar (Gauss, as corrected by Lichtenberg). */
export function easterOf(year: number): string {
  const [k, m] = [Math.floor(year / 100), year % 19]
  const s = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25)
  const d = (19 * m + s) % 30
  const r = Math.floor(d / 29) + (Math.floor(d / 28) - Math.floor(d / 29)) * Math.floor(m / 11)
  const full = 21 + d - r
  const sunday = 7 - ((year + Math.floor(year / 4) + 2 - Math.floor((3 * k + 3) / 4)) % 7)
  const march = full + (7 - ((full - sunday) % 7))
  return shifted(`${year}-03-01`, march - 1)
}

/** The Wednesday before 23 November. */
function repentanceOf(year: number): string {
  const weekday = (new Date(Date.UTC(year, 10, 22)).getUTCDay() + 6) % 7
  return shifted(`${year}-11-22`, -((weekday + 5) % 7))
}

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const names = speak<Record<HolidayName, string>>(
  {
    'new-year': 'Neujahr',
    epiphany: 'Heilige Drei Könige',
    'womens-day': 'Frauentag',
    'good-friday': 'Karfreitag',
    easter: 'Ostersonntag',
    'easter-monday': 'Ostermontag',
    'labour-day': 'Tag der Arbeit',
    ascension: 'Christi Himmelfahrt',
    'whit-sunday': 'Pfingstsonntag',
    'whit-monday': 'Pfingstmontag',
    'corpus-christi': 'Fronleichnam',
    assumption: 'Mariä Himmelfahrt',
    'childrens-day': 'Weltkindertag',
    unity: 'Tag der Deutschen Einheit',
    reformation: 'Reformationstag',
    'all-saints': 'Allerheiligen',
    repentance: 'Buß- und Bettag',
    christmas: '1. Weihnachtstag',
    'second-christmas': '2. Weihnachtstag',
  },
  {
    'new-year': 'New Year’s Day',
    epiphany: 'Epiphany',
    'womens-day': 'International Women’s Day',
    'good-friday': 'Good Friday',
    easter: 'Easter Sunday',
    'easter-monday': 'Easter Monday',
    'labour-day': 'Labour Day',
    ascension: 'Ascension Day',
    'whit-sunday': 'Whit Sunday',
    'whit-monday': 'Whit Monday',
    'corpus-christi': 'Corpus Christi',
    assumption: 'Assumption Day',
    'childrens-day': 'World Children’s Day',
    unity: 'Day of German Unity',
    reformation: 'Reformation Day',
    'all-saints': 'All Saints’ Day',
    repentance: 'Day of Repentance and Prayer',
    christmas: 'Christmas Day',
    'second-christmas': 'Second Day of Christmas',
  },
)

export const holidayName = (name: HolidayName, lang: Lang): string => names(lang)[name]

const landNames = speak<Record<Land, string>>(
  {
    'DE-BW': 'Baden-Württemberg',
    'DE-BY': 'Bayern',
    'DE-BE': 'Berlin',
    'DE-BB': 'Brandenburg',
    'DE-HB': 'Bremen',
    'DE-HH': 'Hamburg',
    'DE-HE': 'Hessen',
    'DE-MV': 'Mecklenburg-Vorpommern',
    'DE-NI': 'Niedersachsen',
    'DE-NW': 'Nordrhein-Westfalen',
    'DE-RP': 'Rheinland-Pfalz',
    'DE-SL': 'Saarland',
    'DE-SN': 'Sachsen',
    'DE-ST': 'Sachsen-Anhalt',
    'DE-SH': 'Schleswig-Holstein',
    'DE-TH': 'Thüringen',
  },
  {
    'DE-BW': 'Baden-Württemberg',
    'DE-BY': 'Bavaria',
    'DE-BE': 'Berlin',
    'DE-BB': 'Brandenburg',
    'DE-HB': 'Bremen',
    'DE-HH': 'Hamburg',
    'DE-HE': 'Hesse',
    'DE-MV': 'Mecklenburg-Western Pomerania',
    'DE-NI': 'Lower Saxony',
    'DE-NW': 'North Rhine-Westphalia',
    'DE-RP': 'Rhineland-Palatinate',
    'DE-SL': 'Saarland',
    'DE-SN': 'Saxony',
    'DE-ST': 'Saxony-Anhalt',
    'DE-SH': 'Schleswig-Holstein',
    'DE-TH': 'Thuringia',
  },
)

export const landName = (land: Land, lang: Lang): string => landNames(lang)[land]
