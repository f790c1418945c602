/** Script includes of this application, as modules import them. */
declare module '@servicenow/glide/x_rungs_esc' {
  export class PlatformOnCall {
    whoIsOnCall(groupIds: string, dateTime: string): string;
  }
}
