/** What happens next, as a clause after a time: `level 2, Database, is told`. */
import type { EscalationPolicy, PathId } from '../policy/policy';
import type { NextStep, PathStep } from './nextStep';

export function nextStepInWords(step: NextStep, policy: EscalationPolicy): string {
  return step.does === 'meetTrigger' ? `trigger “${step.trigger}” is met` : pathStepInWords(step, policy);
}

export function pathStepInWords(step: PathStep, policy: EscalationPolicy): string {
  const { level } = step;
  const path = policy.paths.length > 1 ? ` of the path “${pathName(policy, step.path)}”` : '';
  switch (step.does) {
    case 'openLevel':
      return `level ${step.toLevel}${path}, ${step.toLevelName}, is told`;
    case 'remindAgain':
      return step.raisesFailure
        ? `a communication failure is raised and level ${level}${path} is told again`
        : `level ${level}${path} is told again (reminder ${step.round})`;
    case 'reopenLevel':
      return `level ${level}${path} is told again, for its commitment lapses`;
    case 'seeWhetherTold':
      return `it is looked at again whether anybody of level ${level}${path} could be told; its window starts when they are`;
    case 'askForUpdate':
      return `level ${level}${path} is asked for an update for “${step.audience}”`;
    case 'remindOfUpdate':
      return step.raisesFailure
        ? `a communication failure is raised and level ${level}${path} is reminded of the update for “${step.audience}”`
        : `level ${level}${path} is reminded of the update for “${step.audience}”`;
    case 'tellBackup':
      return `a backup of level ${level}${path} is told`;
    case 'tellWholeGroup':
      return `the whole group of level ${level}${path} is told`;
    case 'remind':
      return `level ${level}${path} is reminded`;
    case 'resume':
      return `the clocks of level ${level}${path} run again`;
    case 'lapseRequest':
      return `the customer’s request at level ${level}${path} lapses unanswered`;
    case 'lapseHandoff':
      return `the handoff at level ${level}${path} lapses unaccepted`;
  }
}

function pathName({ paths }: EscalationPolicy, id: PathId): string {
  return paths.find((path) => path.id === id)?.name ?? id;
}
