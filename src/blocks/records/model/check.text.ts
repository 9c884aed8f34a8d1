import { speak } from '#kernel/text.ts'

/** What is wrong with a value of a kind that no form knows, or with a record as a whole. */
export const checkWords = speak(
  {
    unknown: (field: string) =>
      `Ein Feld „${field}“ gibt es in dieser Sammlung nicht. Der Wert wurde nicht übernommen.`,
    derived: 'Dieses Feld wird berechnet und kann nicht von Hand geändert werden.',
    shape: 'Dieser Wert passt nicht zum Feld. Bitte noch einmal eingeben.',
    'too-large': 'Dieser Wert ist zu groß: höchstens 200.000 Zeichen. Längeres bitte als Datei anhängen.',
    'record-too-large': 'Dieser Eintrag ist zu groß: höchstens 1 MB. Längeres bitte als Datei anhängen.',
    'link-one': 'Hier kann nur ein Eintrag verknüpft werden.',
    'link-many': 'Das sind zu viele Verknüpfungen: höchstens 5.000.',
    'link-gone': 'Ein verknüpfter Eintrag ist nicht (mehr) da. Bitte neu wählen oder die Verknüpfung lösen.',
    'link-elsewhere': 'Ein verknüpfter Eintrag liegt in einer anderen Sammlung.',
    'link-self': 'Ein Eintrag kann nicht mit sich selbst verknüpft werden.',
    member: 'Diese Person gehört nicht (mehr) zum Team.',
    unique: (title: string) => `Diesen Wert gibt es schon: bei „${title}“. Er darf nur einmal vorkommen.`,
    number: 'Das ist keine laufende Nummer. So sieht eine aus: 42 oder 42-K7Q',
    step: 'Diesen Schritt gibt es in dieser Sammlung nicht.',
    restricted:
      'Dieser Eintrag ist eingeschränkt (Art. 18 DSGVO): Er wird nur aufbewahrt und nicht geändert.',
    anonymous: 'Dieser Eintrag ist anonymisiert und kann nicht mehr geändert werden.',
  },
  {
    unknown: (field: string) => `There is no field “${field}” in this collection. The value was not taken.`,
    derived: 'This field is calculated and cannot be changed by hand.',
    shape: 'This value does not fit the field. Please enter it again.',
    'too-large': 'This value is too large: at most 200,000 characters. Please attach longer ones as a file.',
    'record-too-large': 'This record is too large: at most 1 MB. Please attach longer texts as a file.',
    'link-one': 'Only one record can be linked here.',
    'link-many': 'These are too many links: at most 5,000.',
    'link-gone': 'A linked record is not there (any more). Please choose another or take the link away.',
    'link-elsewhere': 'A linked record lies in another collection.',
    'link-self': 'A record cannot be linked to itself.',
    member: 'This person does not belong to the team (any more).',
    unique: (title: string) => `This value is there already: with “${title}”. It may be there only once.`,
    number: 'This is no running number. One looks like this: 42 or 42-K7Q',
    step: 'There is no such step in this collection.',
    restricted: 'This record is restricted (Art. 18 GDPR): it is only kept and not changed.',
    anonymous: 'This record has been made anonymous and cannot be changed any more.',
  },
)
