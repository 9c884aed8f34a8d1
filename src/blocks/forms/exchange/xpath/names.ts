import type { QuestionKind } from '#field/form/question.ts'

export type Kind = QuestionKind | 'group' | 'note'

/** What an expression may name, as it is called here, and in which repeated groups it lies, the outermost first. */
export type Named = { name: string; kind: Kind; repeats: string[] }

/** What an expression sees from where it stands. */
export type Names = {
  byName(name: string): Named | undefined
  /** `..`, `.` and names, from the root or from where it stands. */
  byPath(steps: string[], absolute: boolean): Named | undefined
  /** What of a kind is called so here. */
  kindOf(name: string): Kind | undefined
  /** The same from inside of a repeated group. */
  inside(group: string): Names
  /** Where it stands. */
  own: Named | undefined
  /** The columns of the choice that a filter looks at. */
  columns?: { [name: string]: string }
}
