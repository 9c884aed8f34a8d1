import { type Lang, speak } from './text.ts'

/** Sentences for the person at the terminal when something stands in the way of the start. */
export const startWords = speak(
  {
    wrongConfig: (problems: string[]) =>
      `Einstellungen, mit denen das Haus nicht starten kann:\n${problems.map((one) => `  - ${one}`).join('\n')}`,
    running: (data: string, pid: number | string) =>
      `Das Haus läuft schon: Prozess ${pid} benutzt den Ordner ${data}. Beende ihn zuerst, oder wähle mit JAM_DATA einen anderen Ordner.`,
    wrongTemplates: (problems: string[]) =>
      `Vorlagen, mit denen das Haus nicht starten kann:\n${problems.map((one) => `  - ${one}`).join('\n')}`,
    noDatabase: (platform: string) =>
      `Für ${platform} ist keine eigene Datenbank dabei. Bitte nenne mit DATABASE_URL ein PostgreSQL ab 15.`,
    noServiceUser: (name: string) =>
      `PostgreSQL läuft nicht als root, und der Benutzer ${name} ließ sich nicht anlegen (useradd). Lege ihn an, starte als gewöhnliche*r Benutzer*in, oder setze DATABASE_URL.`,
    outOfReach: (folder: string, name: string) =>
      `Der Benutzer ${name} kann den Ordner ${folder} nicht betreten, und PostgreSQL läuft nicht als root. Wähle mit JAM_DATA einen Ordner, zum Beispiel unter /var/lib oder /srv.`,
    folder: (folder: string, why: string) =>
      `Der Ordner ${folder} lässt sich nicht anlegen oder beschreiben (${why}). Wähle mit JAM_DATA einen anderen.`,
    longSocket: (folder: string) =>
      `Der Ordner ${folder} ist zu lang für einen Unix-Anschluss (höchstens 100 Zeichen). Wähle mit JAM_RUNTIME einen kürzeren.`,
    foreignSocket: (folder: string) =>
      `Der Ordner ${folder} gehört jemand anderem. Wähle mit JAM_RUNTIME einen eigenen Ordner.`,
    otherVersion: (data: string, found: string, ours: string) =>
      `Der Ordner ${data} wurde von PostgreSQL ${found} geschrieben, hier ist Version ${ours} dabei. Nichts wurde verändert.`,
    failed: (log: string, tail: string) =>
      `Die Datenbank konnte nicht starten. Das Protokoll steht in ${log}; zuletzt:\n${tail}`,
    lost: (log: string) =>
      `Die Datenbank ist unerwartet beendet worden; das Haus schließt. Ein neuer Start stellt alles Gespeicherte wieder her. Protokoll: ${log}`,
    unreachable: (why: string) => `DATABASE_URL: Das PostgreSQL ist nicht zu erreichen (${why}).`,
    tooOld: (version: string) => `DATABASE_URL: PostgreSQL ${version} ist zu alt, nötig ist 15 oder neuer.`,
    role: (why: string) =>
      `Die Rolle house_app fehlt und darf von diesem Zugang nicht angelegt werden (${why}). Bitte einmal als Verwalter*in ausführen: create role house_app nologin; grant house_app to <dieser Zugang>;`,
    changed: (name: string) =>
      `Die Umstellung ${name} wurde nachträglich geändert. Alte Umstellungen bleiben, wie sie sind; nichts wurde verändert.`,
    newer: (name: string) =>
      `Die Datenbank kennt die Umstellung ${name}, dieses Programm nicht: Sie wurde von einer neueren Fassung geschrieben. Nichts wurde verändert.`,
    broken: (name: string, why: string) =>
      `Die Umstellung ${name} ist gescheitert, alles davor ist gespeichert (${why}).`,
    moved: (wanted: number, found: number) => `Anschluss ${wanted} ist belegt, das Haus nimmt ${found}.`,
    noPort: (port: number, why: string) =>
      `Auf Anschluss ${port} lässt sich nicht lauschen (${why}). Wähle mit PORT einen anderen.`,
  },
  {
    wrongConfig: (problems) =>
      `Settings the house cannot start with:\n${problems.map((one) => `  - ${one}`).join('\n')}`,
    running: (data, pid) =>
      `The house is already running: process ${pid} uses the folder ${data}. Stop it first, or choose another folder with JAM_DATA.`,
    wrongTemplates: (problems) =>
      `Templates the house cannot start with:\n${problems.map((one) => `  - ${one}`).join('\n')}`,
    noDatabase: (platform) =>
      `There is no embedded database for ${platform}. Please name a PostgreSQL (15 or newer) with DATABASE_URL.`,
    noServiceUser: (name) =>
      `PostgreSQL does not run as root, and the user ${name} could not be created (useradd). Create it, start as an ordinary user, or set DATABASE_URL.`,
    outOfReach: (folder, name) =>
      `The user ${name} cannot enter the folder ${folder}, and PostgreSQL does not run as root. Choose a folder with JAM_DATA, for example below /var/lib or /srv.`,
    folder: (folder, why) =>
      `The folder ${folder} cannot be created or written (${why}). Choose another one with JAM_DATA.`,
    longSocket: (folder) =>
      `The folder ${folder} is too long for a Unix socket (100 characters at most). Choose a shorter one with JAM_RUNTIME.`,
    foreignSocket: (folder) =>
      `The folder ${folder} belongs to somebody else. Choose a folder of your own with JAM_RUNTIME.`,
    otherVersion: (data, found, ours) =>
      `The folder ${data} was written by PostgreSQL ${found}, the embedded version is ${ours}. Nothing was changed.`,
    failed: (log, tail) => `The database could not start. Its log is ${log}; the last lines:\n${tail}`,
    lost: (log) =>
      `The database ended unexpectedly; the house closes. A new start restores everything that was stored. Log: ${log}`,
    unreachable: (why) => `DATABASE_URL: PostgreSQL cannot be reached (${why}).`,
    tooOld: (version) => `DATABASE_URL: PostgreSQL ${version} is too old, 15 or newer is needed.`,
    role: (why) =>
      `The role house_app is missing and this login may not create it (${why}). Please run once as administrator: create role house_app nologin; grant house_app to <this login>;`,
    changed: (name) =>
      `The migration ${name} was changed after it had been applied. Old migrations stay as they are; nothing was changed.`,
    newer: (name) =>
      `The database knows the migration ${name}, this program does not: a newer version wrote it. Nothing was changed.`,
    broken: (name, why) => `The migration ${name} failed, everything before it is stored (${why}).`,
    moved: (wanted, found) => `Port ${wanted} is taken, the house uses ${found}.`,
    noPort: (port, why) => `Cannot listen on port ${port} (${why}). Choose another one with PORT.`,
  },
)

/** The start cannot go on, and the person at the terminal can do something about it. */
export class StartProblem extends Error {
  constructor(lang: Lang, says: (words: ReturnType<typeof startWords>) => string) {
    super(says(startWords(lang)))
    this.name = 'StartProblem'
  }
}
