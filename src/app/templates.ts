import { TemplateProblem, templatesOf } from '#jam/gate/templates.ts'
import type { House } from '#kernel/house.ts'
import { StartProblem } from '#kernel/start.text.ts'

/** Reads the templates of jams before anybody comes in. @throws StartProblem with everything that is wrong in them */
export function mustReadTemplates(house: House): void {
  try {
    templatesOf(house)
  } catch (problem) {
    if (!(problem instanceof TemplateProblem)) throw problem
    throw new StartProblem(house.config.lang, (t) => t.wrongTemplates(problem.problems))
  }
}
