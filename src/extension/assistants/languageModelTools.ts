import type { CancellationToken, Disposable, LanguageModelToolInvocationOptions } from 'vscode';
import { LanguageModelTextPart, LanguageModelToolResult, lm } from 'vscode';
import type { ToolAnswer } from '../../protocol/assist';
import { toolNames, toolPrefix, toolRequest } from '../../protocol/assist';
import type { LibraryServer } from '../libraryServer';
import { currentReport } from './currentReport';
import { invocationMessage } from './invocationMessage';

/** How long an answer may be where the model does not say, in UTF-16 units. */
const USUAL_ANSWER = 20_000;
/** Vietnamese takes about two units a token; to begin with, before the model has counted. */
const UNITS_PER_TOKEN = 2;
const ROUNDS = 3;

type Options = LanguageModelToolInvocationOptions<object>;

/** Asks for shorter answers until one is within the model's budget. */
async function answerWithin(
  budget: Options['tokenizationOptions'],
  token: CancellationToken,
  ask: (most: number) => Promise<ToolAnswer>,
): Promise<ToolAnswer> {
  if (!budget) return ask(USUAL_ANSWER);
  let most = Math.min(USUAL_ANSWER, Math.floor(budget.tokenBudget * UNITS_PER_TOKEN));
  for (let round = 1; ; round += 1) {
    const answer = await ask(most);
    const tokens = await budget.countTokens(answer.text, token);
    if (tokens <= budget.tokenBudget || round === ROUNDS) return answer;
    most = Math.floor((Math.min(most, answer.text.length) * budget.tokenBudget * 0.9) / tokens);
  }
}

/** Lets assistants ask the library. The tools read and change nothing, so nothing is confirmed. */
export function registerTools(server: LibraryServer): readonly Disposable[] {
  return toolNames.map((tool) =>
    lm.registerTool<object>(toolPrefix + tool, {
      prepareInvocation: ({ input }) => ({ invocationMessage: invocationMessage(tool, input) }),
      async invoke({ input, tokenizationOptions }, token) {
        const report = currentReport();
        const answer = await answerWithin(tokenizationOptions, token, (most) =>
          server.ask(toolRequest, { tool, input, report, most: Math.max(0, most) }, token),
        );
        // A model is told of an error what it throws.
        if (answer.isError) throw new Error(answer.text);
        return new LanguageModelToolResult([new LanguageModelTextPart(answer.text)]);
      },
    }),
  );
}
