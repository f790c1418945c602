/**
 * What V8 would run and ServiceNow's engine would not even parse or allow: private instance members,
 * `#x in o`, async class methods, async generators, `for await`, the RegExp flag `d`, `new.target`, `Symbol.species`. A module that
 * has any of it is refused with the line, every fault at once.
 */
import { parse, type AnyNode } from 'acorn';

type Fault = { readonly line: number; readonly what: string };

export function refuseDisallowedSyntax(source: string, path: string): void {
  const faults = findDisallowedSyntax(source);
  if (faults.length === 0) return;
  const list = faults.map((fault) => `line ${fault.line}: ${fault.what}`).join('; ');
  throw new SyntaxError(`${path}: the script engine does not take this: ${list}`);
}

export function findDisallowedSyntax(source: string): Fault[] {
  const faults: Fault[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const what = disallowed(value);
    if (what) faults.push({ line: value.loc?.start.line ?? 0, what });
    for (const part of Object.values(value)) visit(part);
  };
  visit(parse(source, { ecmaVersion: 2022, sourceType: 'module', locations: true, allowReturnOutsideFunction: true }));
  return faults;
}

function disallowed(node: AnyNode): string | undefined {
  switch (node.type) {
    case 'PropertyDefinition':
      return node.key.type === 'PrivateIdentifier' && !node.static ? 'a private instance field' : undefined;
    case 'MethodDefinition':
      if (node.key.type === 'PrivateIdentifier' && !node.static) return 'a private instance method';
      return node.value.async ? 'an async class method' : undefined;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return node.async && node.generator ? 'an async generator' : undefined;
    case 'ForOfStatement':
      return node.await ? 'for await' : undefined;
    case 'BinaryExpression':
      return node.left.type === 'PrivateIdentifier' ? 'a brand check with #' : undefined;
    case 'Literal':
      return 'regex' in node && node.regex?.flags.includes('d') ? 'the RegExp flag d' : undefined;
    case 'MetaProperty':
      return node.meta.name === 'new' ? 'new.target' : undefined;
    case 'MemberExpression':
      return isSpecies(node.object, node.property) ? 'Symbol.species' : undefined;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return extendsBuiltIn(node.superClass ?? undefined);
    default:
      return undefined;
  }
}

const BUILT_INS =
  /^(Error|TypeError|RangeError|SyntaxError|Array|Map|Set|WeakMap|WeakSet|Promise|RegExp|Function|Date)$/;

function extendsBuiltIn(superClass: AnyNode | undefined): string | undefined {
  const isBuiltIn = superClass?.type === 'Identifier' && BUILT_INS.test(superClass.name);
  return isBuiltIn ? `a class that extends ${superClass.name}` : undefined;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isSpecies(object: AnyNode, property: AnyNode): boolean {
  const isSymbol = object.type === 'Identifier' && object.name === 'Symbol';
  return isSymbol && property.type === 'Identifier' && property.name === 'species';
}
