import type { WrittenAnswer } from './answer';
import { writeAnswer } from './answer';
import { getQuotation } from './getQuotation';
import { getStatistic } from './getStatistic';
import type { InputSchema } from './inputSchema';
import { readInput } from './inputSchema';
import { searchLibrary } from './searchLibrary';
import type { Tool, ToolDefinition, ToolWorld } from './tool';
import { toolWords } from './toolWords';
import { verifyText } from './verifyText';

/** How long an answer may be where nobody says, in UTF-16 units: some eight thousand tokens. */
export const USUAL_ANSWER = 20_000;
/** Below this an answer says nothing any more. */
const SHORTEST_ANSWER = 2000;
const LONGEST_ANSWER = 200_000;

function tool<S extends InputSchema>(definition: ToolDefinition<S>): Tool {
  const { name, description, inputSchema } = definition;
  return {
    name,
    description,
    inputSchema,
    async call(input, world, most) {
      const read = readInput(inputSchema, input);
      if ('fault' in read) return { isError: true, before: toolWords[world.locale].fault(read) };
      return definition.run(read.input, world, most);
    },
  };
}

/** What assistants can ask, in the order in which it is told. */
export const tools: readonly Tool[] = [
  tool(searchLibrary),
  tool(getQuotation),
  tool(getStatistic),
  tool(verifyText),
];

/**
 * Calls a tool by name; whatever the input is, the answer says what to do next.
 * @param most UTF-16 units the answer may have, as far as it can be brought within them.
 * @throws ToolCancelled
 */
export async function callTool(
  name: string,
  input: unknown,
  world: ToolWorld,
  most = USUAL_ANSWER,
): Promise<WrittenAnswer> {
  const found = tools.find((one) => one.name === name);
  const room = Math.min(LONGEST_ANSWER, Math.max(SHORTEST_ANSWER, most));
  const answer = found
    ? await found.call(input, world, room)
    : { isError: true, before: toolWords[world.locale].unknownTool(tools.map((one) => one.name)) };
  return writeAnswer(answer, world.locale, room);
}
