import { type Lang, speak } from './text.ts'

type Words = { means: string; expects: string }

const de = {
  data: { means: 'Ordner für Datenbank und Dateien', expects: 'ein Ordner' },
  runtime: { means: 'kurzer Ordner für den Anschluss der eigenen Datenbank', expects: 'ein Ordner' },
  databaseUrl: {
    means: 'anderes PostgreSQL (ab 15) statt des eigenen',
    expects: 'eine Adresse wie postgres://name:passwort@rechner:5432/datenbank',
  },
  port: {
    means: 'Anschluss; ist er belegt, wird der nächste freie genommen',
    expects: 'eine ganze Zahl von 1 bis 65535',
  },
  host: {
    means: 'wo das Haus lauscht: 127.0.0.1 nur für diesen Rechner, 0.0.0.0 für alle',
    expects: 'eine IP-Adresse oder localhost',
  },
  address: {
    means:
      'Adresse, unter der Menschen das Haus erreichen (steht in Mails; mit https wird Verschlüsselung verlangt)',
    expects: 'eine Adresse wie https://jam.example.org, ohne Pfad',
  },
  acme: {
    means:
      'Woher das Haus seine Zertifikate selbst holt, für sich und für Websites mit eigener Domain; ohne sorgt ein Proxy davor für Verschlüsselung. Mit dem Eintrag stimmst du den Bedingungen der Stelle zu',
    expects: 'letsencrypt, letsencrypt-staging oder die Adresse eines ACME-Verzeichnisses',
  },
  acmeMail: { means: 'Mailadresse für die Stelle, die Zertifikate ausstellt', expects: 'eine Mailadresse' },
  tlsPort: {
    means: 'Anschluss für https, wenn das Haus seine Zertifikate selbst holt',
    expects: 'eine ganze Zahl von 1 bis 65535',
  },
  smtpUrl: {
    means: 'Mailserver; ohne ihn bleiben Mails im Postausgang der Veranstalter*innen',
    expects: 'eine Adresse wie smtps://name:passwort@mail.example.org',
  },
  mailFrom: {
    means: 'Absender der Mails',
    expects: 'eine Mailadresse wie „Digital Service Jam <jam@example.org>“',
  },
  metricsToken: {
    means:
      'Schlüssel, mit dem /metrics gelesen wird (Authorization: Bearer …); ohne ihn gibt es /metrics nicht',
    expects: '16 bis 200 Zeichen aus Buchstaben, Ziffern und . _ ~ + / = -',
  },
  turnUrls: {
    means:
      'TURN-Server für Videogespräche, mit Komma getrennt; ohne ihn sehen beide Seiten die Internetadresse der anderen, und aus manchen Netzen geht es nicht',
    expects: 'Adressen wie turn:turn.example.org:3478 oder turns:turn.example.org:5349?transport=tcp',
  },
  turnSecret: {
    means: 'Geheimnis, mit dem der TURN-Server Zugänge für zwei Stunden erkennt (static-auth-secret)',
    expects: '16 bis 200 Zeichen',
  },
  logLevel: {
    means: 'wie ausführlich das Protokoll ist',
    expects: 'fatal, error, warn, info, debug, trace oder silent',
  },
  proxies: {
    means: 'Von welchen Adressen ein Proxy fragt: ihm wird geglaubt, für wen',
    expects: 'IP-Adressen, mit Komma getrennt',
  },
  poolSize: { means: 'Verbindungen zur Datenbank', expects: 'eine ganze Zahl von 2 bis 200' },
  lang: { means: 'Sprache im Terminal', expects: 'de oder en' },
}

/** Every setting has its meaning and what is expected, in both languages. */
export type SettingKey = keyof typeof de

const en: Record<SettingKey, Words> = {
  data: { means: 'folder for database and files', expects: 'a folder' },
  runtime: { means: "short folder for the embedded database's socket", expects: 'a folder' },
  databaseUrl: {
    means: 'another PostgreSQL (15 or newer) instead of the embedded one',
    expects: 'an address like postgres://name:password@host:5432/database',
  },
  port: {
    means: 'port; when it is taken the next free one is used',
    expects: 'a whole number from 1 to 65535',
  },
  host: {
    means: 'where the house listens: 127.0.0.1 for this machine only, 0.0.0.0 for everybody',
    expects: 'an IP address or localhost',
  },
  address: {
    means: 'address at which people reach the house (stands in mails; with https, encryption is demanded)',
    expects: 'an address like https://jam.example.org, without a path',
  },
  acme: {
    means:
      'where the house fetches its certificates itself, for itself and for websites with a domain of their own; without it a proxy in front sees to encryption. By setting it you agree to the terms of that authority',
    expects: 'letsencrypt, letsencrypt-staging or the address of an ACME directory',
  },
  acmeMail: { means: 'mail address for the authority that issues certificates', expects: 'a mail address' },
  tlsPort: {
    means: 'port for https, where the house fetches its certificates itself',
    expects: 'a whole number from 1 to 65535',
  },
  smtpUrl: {
    means: "mail server; without one, mails stay in the organisers' outbox",
    expects: 'an address like smtps://name:password@mail.example.org',
  },
  mailFrom: {
    means: 'sender of the mails',
    expects: 'a mail address like "Digital Service Jam <jam@example.org>"',
  },
  metricsToken: {
    means: 'token that reads /metrics (Authorization: Bearer …); without one there is no /metrics',
    expects: '16 to 200 characters: letters, digits and . _ ~ + / = -',
  },
  turnUrls: {
    means:
      'TURN servers for video calls, separated by commas; without one both sides see the internet address of the other, and from some networks there is no call',
    expects: 'addresses like turn:turn.example.org:3478 or turns:turn.example.org:5349?transport=tcp',
  },
  turnSecret: {
    means: 'secret by which the TURN server knows access for two hours (static-auth-secret)',
    expects: '16 to 200 characters',
  },
  logLevel: {
    means: 'how much the log tells',
    expects: 'fatal, error, warn, info, debug, trace or silent',
  },
  proxies: {
    means: 'addresses a proxy asks from: it is believed for whom it asks',
    expects: 'IP addresses, separated by commas',
  },
  poolSize: { means: 'connections to the database', expects: 'a whole number from 2 to 200' },
  lang: { means: 'language of the terminal', expects: 'de or en' },
}

const frame = speak(
  {
    wrong: (name: string, value: string, expects: string) =>
      `${name} ist „${value}“; erwartet wird ${expects}.`,
    unknown: (name: string) => `${name} ist keine Einstellung. Alle Einstellungen zeigt: bin/jam config`,
  },
  {
    wrong: (name, value, expects) => `${name} is "${value}"; expected is ${expects}.`,
    unknown: (name) => `${name} is not a setting. All settings: bin/jam config`,
  },
)

/** The words around the settings, in one language. */
export const configWords = (lang: Lang) => ({ ...frame(lang), settings: lang === 'en' ? en : de })
