/** What lies in an archive beside what is sealed: the readable copy, the page that opens it without a network. */
export type Extras = { copy: boolean; reader: boolean }

/** The text that lies in every archive: how to open it without us. */
export function readme(tenant: string, made: string, { copy, reader }: Extras): string {
  return `Archiv einer Einrichtung · Digital Service Jam · Format 0.2
Einrichtung ${tenant}, geschrieben am ${made} (UTC)
English below.

Was hier liegt, ist versiegelt. Öffnen kann es nur, wer dazugehört.
${copy ? copyDe : noCopyDe}${reader ? readerDe : ''}
GANZ OHNE UNSER PROGRAMM
   log.json        Wer wann was lesen durfte; jede Zeile ist unterschrieben (Ed25519).
   locks/*.age     Der private Schlüssel eines Mitglieds, je Kennwort oder Wiederherstellungscode eine Datei.
                   age -d locks/….age fragt danach. Heraus kommt JSON: "age" ist ein age-Schlüssel
                   (AGE-SECRET-KEY-PQ-1…), "seed" einer für Ed25519. Mit einem Passkey verschlossene öffnet age nicht.
   wraps.json      Je Bereich (space), Abschnitt (epoch) und Mitglied ein Schlüssel: "sealed" ist eine age-Datei in
                   base64url. age ab Version 1.3 öffnet sie mit dem Schlüssel von eben (age -d -i schluessel.txt).
                   "key" darin ist ein AES-256-Schlüssel in base64url.
   envelopes.json  Die Einträge: AES-256-GCM, "iv" und "ct" in base64url. Mitgeschützt (AAD) sind die Zeile
                   jam/envelope/1, ein Zeilenumbruch und das JSON (RFC 8785) aus author, epoch, id, space, suite, tenant
                   und version. Heraus kommt JSON mit Leerzeichen am Ende; "body" ist der Eintrag.
   conversations.json  Gespräche: Zeilen wie Einträge, unter jam/conversation/line/1 mit allem außer iv, ct und signature.
                   "wraps": je Leser*in eine age-Datei in base64url, darin die Schlüssel der Abschnitte ("talk", und
                   "side" für "notes"); eine Zeile öffnet der ihres "epoch".
   files/*/*.age   Anlagen in Stücken zu 1 MiB; Name, Länge und age-Schlüssel stehen in ihrem Eintrag.
   index.json      Größe und SHA-256 (base64url) jeder Datei hier.

---------------------------------------------------------------------------------------------------------------------

Archive of an organisation · Digital Service Jam · format 0.2
What lies here is sealed. Only those who belong to the organisation can open it.
${copy ? copyEn : noCopyEn}${reader ? readerEn : ''}
WITHOUT ANY PROGRAM OF OURS
   log.json says who could read what, since when; each line is signed (Ed25519). locks/*.age is a member's private key,
   one file per passphrase or recovery code: age -d locks/….age asks for it and gives JSON with an age identity. With that,
   age 1.3 or newer opens each "sealed" of wraps.json (base64url); "key" in it is an AES-256 key. Each entry of
   envelopes.json is AES-256-GCM; its associated data is the line jam/envelope/1, a line break, and the JSON (RFC 8785) of
   author, epoch, id, space, suite, tenant, version. Lines of conversations.json are the same under jam/conversation/line/1
   with all but iv, ct, signature; each of its "wraps" is an age file with the keys by "epoch" ("side": for "notes"). Attachments are files/<id>/<part>.age; name, size and age key are in
   their entry. index.json has size and SHA-256 (base64url) of every file here.
`
}

const copyDe = `
AM EINFACHSTEN, AUCH IN 20 JAHREN
   inhalt.zip.age ist alles noch einmal in lesbarer Form. Das freie Programm "age" (age-encryption.org) öffnet es:
       age -d -o inhalt.zip inhalt.zip.age
   Es fragt nach dem Kennwort dieses Archivs: kleine Buchstaben, zwischen den Wörtern ein Leerzeichen.
`
const noCopyDe = `
Eine lesbare Kopie (inhalt.zip.age) liegt nicht bei. Ein Mitglied kann ein Archiv mit Kopie schreiben.
`
const readerDe = `
MIT DEM LESEPROGRAMM, OHNE NETZ
   leser.html in einem Browser öffnen, diesen Ordner wählen, das eigene Kennwort oder den gedruckten Code eingeben.
`
const copyEn = `
THE SIMPLEST WAY, ALSO IN 20 YEARS
   inhalt.zip.age is everything once more, readable. The free program "age" (age-encryption.org) opens it:
       age -d -o inhalt.zip inhalt.zip.age
   It asks for the passphrase of this archive: small letters, one space between words.
`
const noCopyEn = `
There is no readable copy (inhalt.zip.age) here. A member can write an archive with one.
`
const readerEn = `
WITH THE READER, WITHOUT A NETWORK
   Open leser.html in a browser, choose this folder, and type your own passphrase or the printed code.
`
