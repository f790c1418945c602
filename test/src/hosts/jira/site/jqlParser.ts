/**
 * JQL as a tree. The grammar is Jira's: clauses joined by AND, OR and NOT, then an order. What the
 * names in it mean is decided by `jqlSearch`.
 */

export interface Query {
  /** Undefined where the query restricts nothing. */
  readonly where?: Condition;
  readonly orderBy: readonly { readonly field: string; readonly descending: boolean }[];
}

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'clause'; readonly field: string; readonly operator: Operator; readonly operand: Operand };

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~' | '!~' | 'in' | 'not in' | 'is' | 'is not';

export type Operand =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'function'; readonly name: string; readonly arguments: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Operand[] };

/** Said to the caller by 400, in Jira's manner. */
export class JqlFault extends Error {}

interface Token {
  readonly kind: 'word' | 'quoted' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

const symbols = ['!=', '!~', '<=', '>=', '&&', '||', '=', '<', '>', '~', '(', ')', ',', '!'];

export function parseJql(text: string): Query {
  const tokens = tokensOf(text);
  let position = 0;
  const peek = (): Token => tokens[position]!;
  const take = (): Token => tokens[position++]!;
  const isWord = (...words: string[]): boolean => peek().kind === 'word' && words.includes(peek().text.toLowerCase());
  const isSymbol = (...texts: string[]): boolean => peek().kind === 'symbol' && texts.includes(peek().text);
  const expectSymbol = (symbol: string): void => {
    if (!isSymbol(symbol)) throw unexpected(peek(), `'${symbol}'`);
    take();
  };

  const where = isWord('order') || peek().kind === 'end' ? undefined : either();
  const orderBy = isWord('order') ? order() : [];
  if (peek().kind !== 'end') throw unexpected(peek(), "'OR', 'AND' or the end of the query");
  return where ? { where, orderBy } : { orderBy };

  function either(): Condition {
    const parts = [both()];
    while (isWord('or') || isSymbol('||')) {
      take();
      parts.push(both());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'or', parts };
  }

  function both(): Condition {
    const parts = [one()];
    while (isWord('and') || isSymbol('&&')) {
      take();
      parts.push(one());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'and', parts };
  }

  function one(): Condition {
    if (isWord('not') || isSymbol('!')) {
      take();
      return { kind: 'not', part: one() };
    }
    if (isSymbol('(')) {
      take();
      const inner = either();
      expectSymbol(')');
      return inner;
    }
    return clause();
  }

  function clause(): Condition {
    const name = take();
    if (name.kind !== 'word' && name.kind !== 'quoted') throw unexpected(name, 'a field name');
    const found = operator();
    const operand = found === 'in' || found === 'not in' ? listOperand() : singleOperand();
    return { kind: 'clause', field: name.text, operator: found, operand };
  }

  function operator(): Operator {
    const token = take();
    const word = token.text.toLowerCase();
    if (token.kind === 'symbol' && ['=', '!=', '<', '<=', '>', '>=', '~', '!~'].includes(word)) return word as Operator;
    if (token.kind === 'word' && word === 'in') return 'in';
    if (token.kind === 'word' && word === 'not' && isWord('in')) {
      take();
      return 'not in';
    }
    if (token.kind === 'word' && word === 'is') {
      if (!isWord('not')) return 'is';
      take();
      return 'is not';
    }
    throw unexpected(
      token,
      "an operator: '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' or 'IS NOT'",
    );
  }

  function listOperand(): Operand {
    if (!isSymbol('(')) return singleOperand();
    take();
    const items = [singleOperand()];
    while (isSymbol(',')) {
      take();
      items.push(singleOperand());
    }
    expectSymbol(')');
    return { kind: 'list', items };
  }

  function singleOperand(): Operand {
    const token = take();
    if (token.kind === 'quoted') return { kind: 'value', text: token.text };
    if (token.kind !== 'word') throw unexpected(token, 'a value, a list or a function');
    if (isSymbol('(')) return { kind: 'function', name: token.text.toLowerCase(), arguments: callArguments() };
    const word = token.text.toLowerCase();
    return word === 'empty' || word === 'null' ? { kind: 'empty' } : { kind: 'value', text: token.text };
  }

  function callArguments(): readonly string[] {
    take();
    const found: string[] = [];
    while (!isSymbol(')')) {
      const token = take();
      if (token.kind !== 'word' && token.kind !== 'quoted') throw unexpected(token, "an argument or ')'");
      found.push(token.text);
      if (isSymbol(',')) take();
    }
    take();
    return found;
  }

  function order(): Query['orderBy'] {
    take();
    if (!isWord('by')) throw unexpected(peek(), "'BY'");
    take();
    const keys: { field: string; descending: boolean }[] = [];
    do {
      if (isSymbol(',')) take();
      const field = take();
      if (field.kind !== 'word' && field.kind !== 'quoted') throw unexpected(field, 'a field name');
      const descending = isWord('desc');
      if (isWord('asc', 'desc')) take();
      keys.push({ field: field.text, descending });
    } while (isSymbol(','));
    return keys;
  }
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const space = /^\s+/.exec(rest)?.[0];
    if (space) {
      at += space.length;
      continue;
    }
    const token = quotedToken(rest, at) ?? symbolToken(rest, at) ?? wordToken(rest, at);
    tokens.push(token.token);
    at += token.length;
  }
  return [...tokens, { kind: 'end', text: '', at }];
}

type Lexed = { readonly token: Token; readonly length: number };

function quotedToken(rest: string, at: number): Lexed | undefined {
  const quote = rest[0];
  if (quote !== '"' && quote !== "'") return undefined;
  const match = (quote === '"' ? /^"((?:[^"\\]|\\.)*)"/ : /^'((?:[^'\\]|\\.)*)'/).exec(rest);
  if (!match) {
    throw new JqlFault(
      `Error in the JQL Query: The quoted string '${rest.slice(1)}' has not been completed. (line 1, character ${at + 1})`,
    );
  }
  return { token: { kind: 'quoted', text: match[1]!.replace(/\\(.)/g, '$1'), at }, length: match[0].length };
}

function symbolToken(rest: string, at: number): Lexed | undefined {
  const symbol = symbols.find((one) => rest.startsWith(one));
  return symbol === undefined ? undefined : { token: { kind: 'symbol', text: symbol, at }, length: symbol.length };
}

/** Words run to the next space or symbol; `cf[10050]` and `issue.property[rungs].level` are words. */
function wordToken(rest: string, at: number): Lexed {
  const word = /^(?:[^\s"'=!<>~(),&|[\]]|\[[^\]]*\])+/.exec(rest)?.[0];
  if (!word) {
    throw new JqlFault(
      `Error in the JQL Query: The character '${rest[0]}' is a reserved JQL character. You must enclose it in a string or use the escape '\\${rest[0]}' instead. (line 1, character ${at + 1})`,
    );
  }
  return { token: { kind: 'word', text: word, at }, length: word.length };
}

function unexpected(token: Token, expected: string): JqlFault {
  const got = token.kind === 'end' ? 'the query ended' : `got '${token.text}'`;
  return new JqlFault(`Error in the JQL Query: Expecting ${expected} but ${got}. (line 1, character ${token.at + 1})`);
}
