/** The text that lies in every archive: how to open it without us. */
export function readme(tenant: string, made: string, hasCopy: boolean): string {
  return `Archiv einer Einrichtung · Digital Service Jam · Format 0.2
Einrichtung ${tenant}, geschrieben am ${made}
English below.

Was hier liegt, ist versiegelt. Öffnen kann es nur, wer dazugehört.
${hasCopy ? copyDe : noCopyDe}
2. Mit dem Leseprogramm (ohne Netz)
   Die Datei leser.html in einem Browser öffnen, diesen Ordner wählen und das eigene Kennwort, den gedruckten
   Wiederherstellungscode oder den Passkey benutzen.

3. Ganz ohne unser Programm
   log.json        wer wann was lesen durfte; jede Zeile ist unterschrieben (Ed25519)
   locks/*.age     der private Schlüssel eines Mitglieds. age -d locks/….age fragt nach dem Kennwort.
                   Heraus kommt JSON; "age" darin ist ein age-Schlüssel (AGE-SECRET-KEY-PQ-1…), "seed" einer für Ed25519.
   wraps.json      je Bereich, Abschnitt (epoch) und Mitglied ein Schlüssel: "sealed" ist eine age-Datei in base64url.
                   age ab Version 1.3 öffnet sie: age -d -i schluessel.txt. "key" darin ist ein AES-256-Schlüssel.
   envelopes.json  die Einträge: AES-256-GCM, "iv" und "ct" in base64url. Mitgeschützt (AAD) sind die Zeile
                   jam/envelope/1, ein Zeilenumbruch und das JSON (RFC 8785) aus author, epoch, id, space, suite, tenant, version.
                   Der Schlüssel ist der von space und epoch; heraus kommt JSON mit Leerzeichen am Ende.
   files/*/*.age   Anlagen in Stücken zu 1 MiB; Schlüssel, Name und Länge stehen in dem Eintrag, zu dem sie gehören.
   index.json      Größe und SHA-256 (base64url) jeder Datei hier.

---------------------------------------------------------------------------------------------------------------------

Archive of an organisation · Digital Service Jam · format 0.2
What lies here is sealed. Only those who belong to the organisation can open it.
${hasCopy ? copyEn : noCopyEn}
2. With the reader (no network): open leser.html in a browser, choose this folder, and use your own passphrase, the
   printed recovery code or your passkey.

3. Without any program of ours: log.json says who could read what, since when. locks/*.age holds a member's private key:
   age -d locks/….age asks for the passphrase and gives JSON with an age identity. With it, age 1.3 or newer opens each
   "sealed" of wraps.json (base64url) and gives an AES-256 key. Each entry of envelopes.json is AES-256-GCM; the associated
   data is the line jam/envelope/1, a line break, and the JSON (RFC 8785) of author, epoch, id, space, suite, tenant,
   version. Attachments are files/<id>/<part>.age, their key is in the entry they belong to. index.json has sizes and hashes.
`
}

const copyDe = `
1. Am einfachsten, auch in 20 Jahren
   inhalt.zip.age ist alles noch einmal in lesbarer Form. Das Programm "age" (age-encryption.org, frei) öffnet es:
       age -d -o inhalt.zip inhalt.zip.age
   Es fragt nach dem Kennwort dieses Archivs: kleine Buchstaben, einfache Leerzeichen. Danach inhalt.zip auspacken.
`
const noCopyDe = `
1. Eine lesbare Kopie (inhalt.zip.age) liegt diesem Archiv nicht bei. Ein Mitglied kann eine schreiben.
`
const copyEn = `
1. The simplest way, also in 20 years: inhalt.zip.age is everything once more, readable. "age" (age-encryption.org, free)
   opens it:  age -d -o inhalt.zip inhalt.zip.age  It asks for the passphrase of this archive: small letters, single spaces.
`
const noCopyEn = `
1. This archive has no readable copy (inhalt.zip.age). A member can write one.
`
