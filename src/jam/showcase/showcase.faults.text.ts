import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const showcaseFaults = speak<Faults>(
  {
    'post.early': {
      title: 'Dieses Projekt ist noch nicht öffentlich',
      says: 'Neuigkeiten stehen bei Bedarfen, die angenommen sind. Es wurde nichts gespeichert.',
      todo: 'Sobald der Bedarf angenommen ist, kannst du hier schreiben.',
    },
    'certificate.too-early': {
      title: 'Der Jam läuft noch',
      says: 'Unterschrieben wird, wenn er vorbei ist: Dann stehen die Stunden fest.',
      todo: 'Komm nach dem Ende wieder.',
    },
    'certificate.none': {
      title: 'Dafür gibt es keine Bescheinigung',
      says: 'In dieser Aufgabe warst du nicht dabei, oder du bist nicht als angekommen eingecheckt.',
      todo: 'Frag die Organisation, wenn das nicht stimmt.',
    },
    'certificate.gone': {
      title: 'Diese Bescheinigung gibt es nicht',
      says: 'Vielleicht ist der Code unvollständig, oder das Konto dazu wurde gelöscht.',
      todo: 'Lies den Code noch einmal ein oder frag, wer sie dir gegeben hat.',
    },
    'thanks.early': {
      title: 'Noch läuft der Jam',
      says: 'Der Dank geht erst hinaus, wenn der Jam vorbei ist. Es wurde nichts verschickt.',
      todo: 'Schreib den Text schon jetzt; verschicken kannst du ihn nach dem Ende.',
    },
    'thanks.empty': {
      title: 'Der Dank ist noch leer',
      says: 'Ohne ein Wort von euch geht nichts hinaus. Es wurde nichts verschickt.',
      todo: 'Schreib ein paar Sätze auf Deutsch, sichere sie und verschicke sie dann.',
    },
  },
  {
    'post.early': {
      title: 'This project is not public yet',
      says: 'Updates stand beside needs that are accepted. Nothing was stored.',
      todo: 'As soon as the need is accepted you can write here.',
    },
    'certificate.too-early': {
      title: 'The jam is still running',
      says: 'It is signed when the jam is over: then the hours are certain.',
      todo: 'Come back after its end.',
    },
    'certificate.none': {
      title: 'There is no certificate for this',
      says: 'You were not there in this role, or you are not checked in as arrived.',
      todo: 'Ask the organisers if this is wrong.',
    },
    'certificate.gone': {
      title: 'There is no such certificate',
      says: 'Perhaps the code is incomplete, or the account behind it was erased.',
      todo: 'Scan the code again or ask whoever gave it to you.',
    },
    'thanks.early': {
      title: 'The jam is still running',
      says: 'The thanks go out when the jam is over. Nothing was sent.',
      todo: 'Write the text now; you can send it after the end.',
    },
    'thanks.empty': {
      title: 'The thanks are still empty',
      says: 'Nothing goes out without a word from you. Nothing was sent.',
      todo: 'Write a few sentences in German, save them, then send them.',
    },
  },
)
