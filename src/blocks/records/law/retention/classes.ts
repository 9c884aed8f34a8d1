import type { RetentionClass } from './class.ts'

const years = (count: number): number => count * 12
const law = (path: string): string => `https://www.gesetze-im-internet.de/${path}`

/**
 * Periods as German law and practice know them, to begin with. No legal advice: an organisation decides, changes them and says why;
 * laws of a Land, of a church, agreements with a funder may ask for others.
 */
export const knownClasses: readonly RetentionClass[] = [
  {
    id: 'youth-welfare-file',
    name: { de: 'Akten der Jugendhilfe nach § 9b SGB VIII', en: 'Youth welfare files under § 9b SGB VIII' },
    ...{ begins: 'birth', age: 30, months: years(70), fullYears: true, end: 'erase' },
    ground: {
      de: '§ 9b SGB VIII: 70 Jahre nach Vollendung des 30. Lebensjahres (seit 1. Juli 2025)',
      en: '§ 9b SGB VIII: 70 years after completion of the 30th year of life (since 1 July 2025)',
    },
    source: law('sgb_8/__9b.html'),
    note: {
      de: 'Gilt für Träger der öffentlichen Jugendhilfe; freie Träger erreicht die Pflicht über Vereinbarungen. Klärt das mit eurem Jugendamt. Gezählt wird bis zum Ende des Kalenderjahres.',
      en: 'Binds public youth welfare bodies; others by agreement. Ask your youth office. Counted to the end of the calendar year.',
    },
  },
  {
    id: 'damage-30',
    name: { de: 'Schäden an Leben, Körper, Freiheit', en: 'Harm to life, body, freedom' },
    ...{ begins: 'ended', months: years(30), end: 'erase' },
    ground: {
      de: '§ 199 Abs. 2 BGB: Ansprüche verjähren spätestens nach 30 Jahren',
      en: '§ 199 (2) BGB: claims lapse after 30 years at the latest',
    },
    source: law('bgb/__199.html'),
    note: {
      de: 'Nur für Fälle, in denen Ansprüche wahrscheinlich sind (Unfall, Kinderschutz, sexualisierte Gewalt), nicht auf Vorrat für alle.',
      en: 'Only for cases in which claims are likely, not for all in advance.',
    },
  },
  {
    id: 'care-10',
    name: { de: 'Behandlung und Pflege', en: 'Treatment and care' },
    ...{ begins: 'ended', months: years(10), end: 'erase' },
    ground: {
      de: '§ 630f Abs. 3 BGB: 10 Jahre nach Abschluss der Behandlung',
      en: '§ 630f (3) BGB: 10 years after the end of treatment',
    },
    source: law('bgb/__630f.html'),
  },
  {
    id: 'child-protection-10',
    name: { de: 'Hilfe- und Beratungsakten, 10 Jahre', en: 'Aid and counselling files, 10 years' },
    ...{ begins: 'ended', months: years(10), fullYears: true, end: 'anonymise' },
    ground: {
      de: 'Eigene Festlegung nach Art. 5 Abs. 1 lit. e DSGVO, üblich in Vereinbarungen mit Kostenträgern',
      en: 'Own decision under Art. 5 (1) (e) GDPR, usual in agreements with funders',
    },
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  {
    id: 'counselling-3',
    name: { de: 'Beratung ohne Akte nach Gesetz', en: 'Counselling without a file by law' },
    ...{ begins: 'ended', months: years(3), fullYears: true, end: 'anonymise' },
    ground: {
      de: '§ 195, § 199 Abs. 1 BGB: regelmäßige Verjährung, 3 Jahre ab Jahresende',
      en: '§ 195, § 199 (1) BGB: regular limitation, 3 years from the end of the year',
    },
    source: law('bgb/__195.html'),
  },
  {
    id: 'ledger-10',
    name: { de: 'Bücher, Jahresabschlüsse, Inventare', en: 'Books, annual accounts, inventories' },
    ...{ begins: 'field', months: years(10), fullYears: true, end: 'erase' },
    ground: {
      de: '§ 147 Abs. 3 AO, § 257 Abs. 4 HGB: 10 Jahre ab Ende des Kalenderjahres',
      en: '§ 147 (3) AO, § 257 (4) HGB: 10 years from the end of the calendar year',
    },
    source: law('ao_1977/__147.html'),
  },
  {
    id: 'voucher-8',
    name: { de: 'Buchungsbelege', en: 'Vouchers' },
    ...{ begins: 'field', months: years(8), fullYears: true, end: 'erase' },
    ground: {
      de: '§ 147 Abs. 3 AO, § 257 Abs. 4 HGB: 8 Jahre ab Ende des Kalenderjahres (seit 1. Januar 2025)',
      en: '§ 147 (3) AO, § 257 (4) HGB: 8 years from the end of the calendar year (since 1 January 2025)',
    },
    source: law('hgb/__257.html'),
  },
  {
    id: 'letters-6',
    name: { de: 'Geschäftsbriefe', en: 'Business letters' },
    ...{ begins: 'field', months: years(6), fullYears: true, end: 'erase' },
    ground: { de: '§ 147 Abs. 3 AO, § 257 Abs. 4 HGB: 6 Jahre', en: '§ 147 (3) AO, § 257 (4) HGB: 6 years' },
    source: law('hgb/__257.html'),
  },
  {
    id: 'donation-10',
    name: { de: 'Spenden und Zuwendungsbestätigungen', en: 'Donations and their receipts' },
    ...{ begins: 'field', months: years(10), fullYears: true, end: 'anonymise' },
    ground: {
      de: '§ 50 Abs. 7 EStDV, § 63 Abs. 3 AO: Doppel der Bestätigung und Nachweis der Verwendung; 10 Jahre wie die Bücher',
      en: '§ 50 (7) EStDV, § 63 (3) AO: copy of the receipt and proof of use; 10 years like the books',
    },
    source: law('estdv_1955/__50.html'),
  },
  {
    id: 'grant-5',
    name: { de: 'Nachweise gegenüber Zuwendungsgebern', en: 'Proof towards funders' },
    ...{ begins: 'ended', months: years(5), fullYears: true, end: 'erase' },
    ground: {
      de: 'Nr. 6.8 ANBest-P: Belege 5 Jahre nach Vorlage des Verwendungsnachweises, wenn nichts Längeres gilt',
      en: 'No. 6.8 ANBest-P: vouchers for 5 years after the proof of use, unless longer applies',
    },
    source: 'https://www.verwaltungsvorschriften-im-internet.de/bsvwvbund_14032001_BMF.htm',
  },
  {
    id: 'member-3',
    name: { de: 'Mitglieder nach dem Austritt', en: 'Members after leaving' },
    ...{ begins: 'field', months: years(3), fullYears: true, end: 'anonymise' },
    ground: {
      de: '§ 195, § 199 Abs. 1 BGB: offene Ansprüche; Beitragsbelege gehören zu den Buchungsbelegen',
      en: '§ 195, § 199 (1) BGB: open claims; fee vouchers belong to the vouchers',
    },
    source: law('bgb/__199.html'),
  },
  {
    id: 'volunteer-3',
    name: { de: 'Ehrenamtliche nach dem Ende', en: 'Volunteers after the end' },
    ...{ begins: 'ended', months: years(3), fullYears: true, end: 'anonymise' },
    ground: { de: '§ 195 BGB; Art. 17 Abs. 1 lit. a DSGVO', en: '§ 195 BGB; Art. 17 (1) (a) GDPR' },
    source: law('bgb/__195.html'),
    note: {
      de: 'Führungszeugnis: nur vermerken, dass und wann es gesehen wurde; spätestens drei Monate nach dem Ende löschen (§ 72a Abs. 5 SGB VIII).',
      en: 'Certificate of conduct: note only that and when it was seen; erase three months after the end (§ 72a (5) SGB VIII).',
    },
  },
  {
    id: 'applicant-6-months',
    name: { de: 'Bewerbungen', en: 'Applications' },
    ...{ begins: 'ended', months: 6, end: 'erase', by: 'house' },
    ground: {
      de: '§ 15 Abs. 4 AGG: Frist von zwei Monaten, mit Zeit für die Zustellung; § 26 BDSG',
      en: '§ 15 (4) AGG: two months, with time for delivery; § 26 BDSG',
    },
    source: law('agg/__15.html'),
  },
  {
    id: 'waiting-list-1',
    name: { de: 'Wartelisten und Anfragen', en: 'Waiting lists and enquiries' },
    ...{ begins: 'changed', months: years(1), end: 'erase', by: 'house' },
    ground: {
      de: 'Art. 5 Abs. 1 lit. e DSGVO: nicht länger als nötig',
      en: 'Art. 5 (1) (e) GDPR: no longer than needed',
    },
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  {
    id: 'consent-3',
    name: { de: 'Nachweise von Einwilligungen', en: 'Proof of consents' },
    ...{ begins: 'ended', months: years(3), fullYears: true, end: 'erase' },
    ground: {
      de: 'Art. 7 Abs. 1 DSGVO, § 31 OWiG: nachweisen können, bis nichts mehr zu verfolgen ist',
      en: 'Art. 7 (1) GDPR, § 31 OWiG: until nothing can be prosecuted any more',
    },
    source: law('owig_1968/__31.html'),
  },
  {
    id: 'contacts-2',
    name: { de: 'Kontakte und Verteiler', en: 'Contacts and mailing lists' },
    ...{ begins: 'changed', months: years(2), end: 'erase', by: 'house' },
    ground: {
      de: 'Art. 17 Abs. 1 DSGVO: Zweck entfallen; § 35 BDSG',
      en: 'Art. 17 (1) GDPR: purpose gone; § 35 BDSG',
    },
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
]
