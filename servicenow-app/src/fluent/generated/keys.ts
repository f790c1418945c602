import '@servicenow/sdk/global';

declare global {
  namespace Now {
    namespace Internal {
      interface Keys extends KeysRegistry {
        explicit: {
          acknowledge: {
            table: 'sys_ui_action';
            id: '485f03e977ca428487f5fc6caaa96ec7';
          };
          'audit-create': {
            table: 'sys_security_acl';
            id: '6bcdafbbec824f1ea35c75a9fd203491';
          };
          'audit-delete': {
            table: 'sys_security_acl';
            id: '11efe1d87b754c43a3f8ad433dee9a38';
          };
          'audit-kept': {
            table: 'sys_script';
            id: '47fd025058f04135885e45a5691c4154';
          };
          'audit-read': {
            table: 'sys_security_acl';
            id: 'f27d2fbc1be64c1286d16a98b893478e';
          };
          'audit-write': {
            table: 'sys_security_acl';
            id: 'a4fd8e6749e045308e7c8b32f5246395';
          };
          bom_json: {
            table: 'sys_module';
            id: 'd812c8d57c41473494f2d68a3b8e4ef8';
          };
          'claim-create': {
            table: 'sys_security_acl';
            id: '8d921ae1bb3b4e3299ba65cb12c46789';
          };
          'claim-delete': {
            table: 'sys_security_acl';
            id: '74f4f98008d545d1ab4bc04e97692d9f';
          };
          'claim-read': {
            table: 'sys_security_acl';
            id: '407f8b1f7d524ebda227d0ef70ada54a';
          };
          'claim-write': {
            table: 'sys_security_acl';
            id: '88a5a792b49247cea17846845c9193ed';
          };
          'de-escalate': {
            table: 'sys_ui_action';
            id: '56f06b5dc59144069d2b6add07147f67';
          };
          'effect-body-read': {
            table: 'sys_security_acl';
            id: '280634843707491b8ceb87fc86776f3e';
          };
          'effect-create': {
            table: 'sys_security_acl';
            id: 'a0b24795789e468fa9bc99e4d9a2bfa4';
          };
          'effect-delete': {
            table: 'sys_security_acl';
            id: '90e2c659fe2a4824a692422805772c63';
          };
          'effect-read': {
            table: 'sys_security_acl';
            id: '3367085b5db14b65912e8fa898351a00';
          };
          'effect-write': {
            table: 'sys_security_acl';
            id: '7bf0aeb8c3c546809ba482b618b04a44';
          };
          escalate: {
            table: 'sys_ui_action';
            id: '29a7a92822fa46ae9f96a9632123b3f9';
          };
          'escalation-audit-hash-read': {
            table: 'sys_security_acl';
            id: 'f71f124ec154495493b32230adc7a7cb';
          };
          'escalation-audit-number-read': {
            table: 'sys_security_acl';
            id: '30f42ea727924526bf96d1b60ac7ad8d';
          };
          'escalation-create': {
            table: 'sys_security_acl';
            id: '9d2491db866841149f108bad9a903a38';
          };
          'escalation-delete': {
            table: 'sys_security_acl';
            id: '6f4101d7a3284eb6a9c727f37473d405';
          };
          'escalation-last-error-read': {
            table: 'sys_security_acl';
            id: '0908867b96ac44718e604eb65a26d779';
          };
          'escalation-offer': {
            table: 'sys_script_include';
            id: '1800b35be04a4b98a76b6e352547c0ce';
          };
          'escalation-read': {
            table: 'sys_security_acl';
            id: '91bf6e0472a94ddeb11b43f7e597e649';
          };
          'escalation-self-test': {
            table: 'sys_script_include';
            id: 'f2964008cfa641c48c792197334a5cac';
          };
          'escalation-state-read': {
            table: 'sys_security_acl';
            id: '14065948b07e491d9828f7e46ffe423f';
          };
          'escalation-trigger-memory-read': {
            table: 'sys_security_acl';
            id: '4c9da479e34a48af87c15d22da5f6f69';
          };
          'escalation-write': {
            table: 'sys_security_acl';
            id: '7a284502e67e4743b59b907726f1e8c5';
          };
          'event-body-read': {
            table: 'sys_security_acl';
            id: '291cfb3cf86e41b99d9c25d10c555ecf';
          };
          'event-create': {
            table: 'sys_security_acl';
            id: '486f17da585e436185908bdb64cd7058';
          };
          'event-decision-read': {
            table: 'sys_security_acl';
            id: 'acf9f55d53fd4a69ba524ae3f76692b3';
          };
          'event-delete': {
            table: 'sys_security_acl';
            id: '47b640da7c1547f6b77ff10265c0b10e';
          };
          'event-look': {
            table: 'sysevent_register';
            id: 'db6f16330276458285cab607e1a50839';
          };
          'event-policy': {
            table: 'sysevent_register';
            id: 'b0ccb35ed8a44f7fad6a9822775c6d9e';
          };
          'event-read': {
            table: 'sys_security_acl';
            id: '213ab8146dee4bc6adc1aa4a468099ab';
          };
          'event-sync': {
            table: 'sysevent_register';
            id: '4e50d6277c944ba09469a66566029ec0';
          };
          'event-told': {
            table: 'sysevent_register';
            id: '0cc0376164e5484e95fe63314bd54cb8';
          };
          'event-write': {
            table: 'sys_security_acl';
            id: '124855eab8d24946858738a78c70f566';
          };
          'get-dashboard': {
            table: 'sys_ws_operation';
            id: '19e93de2405e46f4bd55f33e0192b3be';
          };
          'get-host-on-call': {
            table: 'sys_ws_operation';
            id: '2d3cfd389f474ae884d1dcdd3f17be64';
          };
          'get-mapping': {
            table: 'sys_ws_operation';
            id: 'b2f209bb9e8c4109a70b9700add432a7';
          };
          'get-metrics': {
            table: 'sys_ws_operation';
            id: 'ef31ef68f48c4635ac71ec7598f643c2';
          };
          'get-on-call': {
            table: 'sys_ws_operation';
            id: '299836c43a7b4d3eb87bc60457d3b6a9';
          };
          'get-operations': {
            table: 'sys_ws_operation';
            id: '5871cc17dd094d57ac58d72e6d145a7b';
          };
          'get-panel': {
            table: 'sys_ws_operation';
            id: '1a3fa0e913144767a7d47ce99fa0ab3e';
          };
          'get-policy': {
            table: 'sys_ws_operation';
            id: 'f3ae13c9b2a14991b4eb73b5d3d02914';
          };
          'get-policy-version': {
            table: 'sys_ws_operation';
            id: '416dacd10d52400a8d315ec28d3a07e6';
          };
          'get-policy-versions': {
            table: 'sys_ws_operation';
            id: 'f0e719798db349fdae87853078c039ff';
          };
          'get-probe': {
            table: 'sys_ws_operation';
            id: '83ae1161c24244828482869fda21a95d';
          };
          'get-roles': {
            table: 'sys_ws_operation';
            id: 'bfb6f0780f754c8881f33befdae0e40c';
          };
          'get-set-up': {
            table: 'sys_ws_operation';
            id: '557239cc3bb0465cb11929949f930f9a';
          };
          'hand-off': {
            table: 'sys_ui_action';
            id: 'ebca35b163104d19a3cfddd4305220e3';
          };
          'incident-changed': {
            table: 'sys_script';
            id: '6bb8f03a73da4ff2b51827a7ea2d67b7';
          };
          'incident-deleted': {
            table: 'sys_script';
            id: '39742b9f180f4d0baa120dce89ae2d6d';
          };
          'incident-level-read': {
            table: 'sys_security_acl';
            id: 'd7aeb32d475543b8923bc345b6ab6bce';
          };
          'incident-level-write': {
            table: 'sys_security_acl';
            id: '4fc8c58ffc1e4401981fbe04f3604e21';
          };
          'incident-next-deadline-read': {
            table: 'sys_security_acl';
            id: '774785ccfe704061882a2e240622853b';
          };
          'incident-next-deadline-write': {
            table: 'sys_security_acl';
            id: 'f8b81cd679de4ba9ac958409921b2e8c';
          };
          'incident-owner-read': {
            table: 'sys_security_acl';
            id: '993b31b30dc140f8a8c24d0ca0757a53';
          };
          'incident-owner-write': {
            table: 'sys_security_acl';
            id: '6086e409672f4f268250fb19a8458cc9';
          };
          'incident-status-read': {
            table: 'sys_security_acl';
            id: 'e6f9cca968054ddaa98d13ae7d959c29';
          };
          'incident-status-write': {
            table: 'sys_security_acl';
            id: '8663045364a742588039efa16a657c80';
          };
          'link-base-read': {
            table: 'sys_security_acl';
            id: '7e3fb11c7a664616ab7754faef10b46e';
          };
          'link-conflicts-read': {
            table: 'sys_security_acl';
            id: '59738c3f66644407866fa6ff70ac4a0f';
          };
          'link-create': {
            table: 'sys_security_acl';
            id: 'a9dd5ca7f59d421f919ef6bfd8abbd70';
          };
          'link-delete': {
            table: 'sys_security_acl';
            id: '4f6d926fdaf44a21b0ca886e54a5fc3f';
          };
          'link-intents-read': {
            table: 'sys_security_acl';
            id: 'c051a123ca1e4715837019e4c1cb2232';
          };
          'link-origins-read': {
            table: 'sys_security_acl';
            id: 'aaeeff26327d487cab2792ac063545e6';
          };
          'link-read': {
            table: 'sys_security_acl';
            id: '2168f196a69449679de84ff6d441557a';
          };
          'link-write': {
            table: 'sys_security_acl';
            id: '8d31ef41f6bf497baaa4e9a2b31b3131';
          };
          'may-ask-on-call-rotation': {
            table: 'sys_scope_privilege';
            id: 'c612097584bd4a069c5e6b85ec650a6d';
          };
          'may-create-problem': {
            table: 'sys_scope_privilege';
            id: '82eef76700e24fee84da33423b48f3ff';
          };
          'may-read-cmdb-ci-service': {
            table: 'sys_scope_privilege';
            id: '5c54869ddc584f409328a892c1730832';
          };
          'may-read-contract-sla': {
            table: 'sys_scope_privilege';
            id: '9a99623c673e4c20997c22bd2e8acd7c';
          };
          'may-read-incident': {
            table: 'sys_scope_privilege';
            id: '4f30e17080e74e51bc53bfc86d8fa9ce';
          };
          'may-read-problem': {
            table: 'sys_scope_privilege';
            id: '5702150e5ccd4fdeb0d707868251a2f3';
          };
          'may-read-sys-audit': {
            table: 'sys_scope_privilege';
            id: 'bc6ccf24e7f24fc1ae352c6f1889d7f7';
          };
          'may-read-sys-choice': {
            table: 'sys_scope_privilege';
            id: '01836402553f422e9675afe771fec8a7';
          };
          'may-read-sys-data-policy-rule': {
            table: 'sys_scope_privilege';
            id: 'c7bc7267376142208c71bc02ce43a0ca';
          };
          'may-read-sys-data-policy2': {
            table: 'sys_scope_privilege';
            id: 'c781accb609146bd9155a6d5ecb26061';
          };
          'may-read-sys-journal-field': {
            table: 'sys_scope_privilege';
            id: '3a4a220340114789990f4d1be1d28fa6';
          };
          'may-read-sys-scope-privilege': {
            table: 'sys_scope_privilege';
            id: '826a686a7e334d33841241d7dc38dbe4';
          };
          'may-read-sys-user': {
            table: 'sys_scope_privilege';
            id: 'ba9e489e23124495840eb524d30da129';
          };
          'may-read-sys-user-grmember': {
            table: 'sys_scope_privilege';
            id: 'e27fe0a7d837479c935fb766839e429c';
          };
          'may-read-sys-user-group': {
            table: 'sys_scope_privilege';
            id: 'd039a17b3930489caea634c3b8cf2b49';
          };
          'may-read-sys-user-has-role': {
            table: 'sys_scope_privilege';
            id: '6352349ac1684faeb4af705dcd2679a0';
          };
          'may-read-sysevent': {
            table: 'sys_scope_privilege';
            id: 'e528b094d76c47bbbf2ed0ffc9bef431';
          };
          'may-read-task-sla': {
            table: 'sys_scope_privilege';
            id: '2c93fab16cde4e11ab0239edcd98a2f4';
          };
          'may-write-incident': {
            table: 'sys_scope_privilege';
            id: '1010316529c9455ea8d7b50b78d315cd';
          };
          menu: {
            table: 'sys_app_application';
            id: '1b65b338132540508222bf0cbfcfa808';
          };
          'menu-audit': {
            table: 'sys_app_module';
            id: '92b10ccb9e2345de9f2a8e0a2600a020';
          };
          'menu-dashboard': {
            table: 'sys_app_module';
            id: '05ecdb50101e4fe683193e5c17bbae23';
          };
          'menu-escalated': {
            table: 'sys_app_module';
            id: '97e07a41da5145c79f4b5185623ca3f4';
          };
          'menu-escalations': {
            table: 'sys_app_module';
            id: '148c41a2cd4644de9675cdb538745556';
          };
          'menu-links': {
            table: 'sys_app_module';
            id: 'd9d9c8ca9c764def837f347d1e1467cc';
          };
          'menu-on-call': {
            table: 'sys_app_module';
            id: '1612d1df88bc4873b34a82b8c5ea2ceb';
          };
          'menu-operations': {
            table: 'sys_app_module';
            id: '4bc8b976b40940679ccb72e34c723957';
          };
          'menu-policies': {
            table: 'sys_app_module';
            id: '8dc303b51a4c4a00907c1aadeecfcda4';
          };
          'menu-policy': {
            table: 'sys_app_module';
            id: '29e9c692f4ac4d1d8ed584187a3ecfd5';
          };
          'menu-roles': {
            table: 'sys_app_module';
            id: 'e6a4c4b65ad847679dc2c3dcbc5f45e0';
          };
          'menu-set-up': {
            table: 'sys_app_module';
            id: '05ffac2e16344c5d889749b7a0c19faa';
          };
          notice: {
            table: 'sysevent_email_action';
            id: 'a40c057ab3b642abbe61ff341a2a1538';
          };
          'notice-body': {
            table: 'sys_script_email';
            id: '2847363bdea14625aa6bcef2b2924387';
          };
          'on-look': {
            table: 'sysevent_script_action';
            id: '93ad53990dd64211a64a04647d347a48';
          };
          'on-policy': {
            table: 'sysevent_script_action';
            id: 'aa71d622697b47adb05f3bf32a78bc35';
          };
          'on-sync': {
            table: 'sysevent_script_action';
            id: '9ede75e5435c40f0b80e99b8b9f4b93c';
          };
          'open-panel': {
            table: 'sys_ui_action';
            id: '0f97575cc6894b268c357d2b2b8be86a';
          };
          'operation-create': {
            table: 'sys_security_acl';
            id: '276c14dd8c85405d8410ec244d2ec437';
          };
          'operation-delete': {
            table: 'sys_security_acl';
            id: 'd88cc1c4db6f47178b9d70c95b0d50b9';
          };
          'operation-read': {
            table: 'sys_security_acl';
            id: '7cf0a7d7525c4ffe972d40f7a0499e2e';
          };
          'operation-write': {
            table: 'sys_security_acl';
            id: 'd651516f07a2408bbbb5e5f35252ef4c';
          };
          override: {
            table: 'sys_ui_action';
            id: '1da6d6ada4494836be817d11d13afa11';
          };
          package_json: {
            table: 'sys_module';
            id: 'a82cf4751cf64342884613c71d44f903';
          };
          'page-action-read': {
            table: 'sys_security_acl';
            id: '466b0e8dbdcf4de6b65c854b63eaa5db';
          };
          'page-dashboard-read': {
            table: 'sys_security_acl';
            id: '2ade3fa22e3f4ef2a4756f3a0f7f58c3';
          };
          'page-on-call-read': {
            table: 'sys_security_acl';
            id: 'b8edf8de05464ce99ff0e75f6ec4e294';
          };
          'page-operations-read': {
            table: 'sys_security_acl';
            id: '17d6edc1ed694222a2384363e0f38b0a';
          };
          'page-panel-read': {
            table: 'sys_security_acl';
            id: '77b4dddbc5f54188b4c882e57d06aab1';
          };
          'page-policy-read': {
            table: 'sys_security_acl';
            id: 'b9641b98cd6246c696700f27116ed283';
          };
          'page-roles-read': {
            table: 'sys_security_acl';
            id: '75b9cabb192149ef9a13be55b6939f67';
          };
          'page-set-up-read': {
            table: 'sys_security_acl';
            id: '2dc5e802eb2a431881a1c92465f3bc6e';
          };
          'platform-on-call': {
            table: 'sys_script_include';
            id: '368f9794b48e4fbe9acd004c60011f84';
          };
          'policy-check': {
            table: 'sys_script';
            id: '47c59824d5004a53b7cb96c8f5024386';
          };
          'policy-create': {
            table: 'sys_security_acl';
            id: '32be6fbf8fec4b4f95a9415b12827f31';
          };
          'policy-delete': {
            table: 'sys_security_acl';
            id: '0a67a750280a4600a34aa58b9289340c';
          };
          'policy-document-write': {
            table: 'sys_security_acl';
            id: 'cdce36d2327342759dcba45eab453cec';
          };
          'policy-id-write': {
            table: 'sys_security_acl';
            id: 'c2df8b64d73f49078974afa503e7cd8c';
          };
          'policy-name-write': {
            table: 'sys_security_acl';
            id: '78902ea1fe6c496489794e47e46141a8';
          };
          'policy-read': {
            table: 'sys_security_acl';
            id: 'a415ef21a706465097905f4f32fc509c';
          };
          'policy-reason-write': {
            table: 'sys_security_acl';
            id: '0236e322fbe74f7fb2087f71d55d9b73';
          };
          'policy-saved': {
            table: 'sys_script';
            id: 'bd39e26698d24227b9f26afaf0db75c6';
          };
          'policy-source-write': {
            table: 'sys_security_acl';
            id: '7ef0cb04bf2c4d47a5d887b305bc3a29';
          };
          'policy-version-write': {
            table: 'sys_security_acl';
            id: '3b9b5bf337df468ea6f42bd2bad1428c';
          };
          'policy-write': {
            table: 'sys_security_acl';
            id: '2a6e898351cb4a31870eb11628a6a382';
          };
          'post-acknowledge': {
            table: 'sys_ws_operation';
            id: '621b54d73e1544f0bfacabac7e61a3d0';
            deleted: true;
          };
          'post-act': {
            table: 'sys_ws_operation';
            id: '66bbc77b6d5b4aeb8629dc09c39413c2';
          };
          'post-export': {
            table: 'sys_ws_operation';
            id: 'b24661ef06234c1689eeefef9ce3a9a0';
          };
          'post-past': {
            table: 'sys_ws_operation';
            id: 'e47f5ca64b804214a46ff4ce8145c058';
          };
          'post-pause': {
            table: 'sys_ws_operation';
            id: '7809953a053d4f8d8dcf50dcbb26659d';
          };
          'post-people': {
            table: 'sys_ws_operation';
            id: '5d9bd45c87734bc9a77e08d4199edb5d';
          };
          'post-policy': {
            table: 'sys_ws_operation';
            id: '7e5527e9d9794d4b9bcecb147ded946c';
          };
          'post-replay': {
            table: 'sys_ws_operation';
            id: '85a4b9f1336a4fe99fe0d3b9f22eafb7';
          };
          'post-resume': {
            table: 'sys_ws_operation';
            id: 'a4d275c2dcf04a7898d082af84be0096';
          };
          'post-retention': {
            table: 'sys_ws_operation';
            id: 'afa71117b95e40c289de12e6c6732849';
          };
          'post-retry': {
            table: 'sys_ws_operation';
            id: 'a53dc319ac3c4fda8a71d66a52b1dfd1';
          };
          'post-scopes': {
            table: 'sys_ws_operation';
            id: 'a96c6abdb40d4b409542c9dee9c479fc';
          };
          'post-set-up': {
            table: 'sys_ws_operation';
            id: 'a1780cce97e7493eb617dc19c4529a2b';
          };
          'post-verify': {
            table: 'sys_ws_operation';
            id: '734626ab30384bb0ad688ad8754c807e';
          };
          'property-jira-base-url': {
            table: 'sys_properties';
            id: 'ac6e1d22a99e4e849096bdc777b1d32c';
          };
          'property-jira-issue-type': {
            table: 'sys_properties';
            id: '1c47f6f244274b5c9b6a7bdbdd4ac944';
          };
          'property-jira-project': {
            table: 'sys_properties';
            id: '77d1a8e42f454e7a8398fd7bfa7203dc';
          };
          'property-jira-token': {
            table: 'sys_properties';
            id: '74bdc3d7ac084a9597cb291936c84063';
          };
          'property-jira-user': {
            table: 'sys_properties';
            id: '5930639ed3be47818c4c95bf90a18a4d';
          };
          'property-sync-close-code': {
            table: 'sys_properties';
            id: '7ab0ca36d7b54590af2c6e475a5a0840';
          };
          'property-sync-enabled': {
            table: 'sys_properties';
            id: 'd160d52cc5c840b389f6230036f9cacf';
          };
          'property-sync-link-at-level': {
            table: 'sys_properties';
            id: '42272503c9714f7fa2e8a68af5fb09ab';
          };
          'related-escalation': {
            table: 'sys_ui_related_list';
            id: '95dc3fbdb4234b19be4e14076bf128ad';
          };
          'related-escalation-events': {
            table: 'sys_ui_related_list_entry';
            id: '2f8390a4512f4a07980e24d6bba4c938';
          };
          rest: {
            table: 'sys_ws_definition';
            id: 'cec5ff32fa2a4eb09e8f0c3cedc403c2';
          };
          'rest-execute': {
            table: 'sys_security_acl';
            id: 'd435629a90f44a7995afd933eac2b3da';
          };
          'sla-changed': {
            table: 'sys_script';
            id: 'b5277bac1aeb44c884ba7162f09071a3';
          };
          src_server_acknowledge_ts: {
            table: 'sys_module';
            id: 'c6c190c0e5bd4293b481b2cc732bd031';
            deleted: true;
          };
          src_server_act_ts: {
            table: 'sys_module';
            id: 'fd500ddc8f554fb291f0a0925df85ddf';
          };
          src_server_checkSettings_ts: {
            table: 'sys_module';
            id: '02721c481fd044aaa2d22f1881d0f5a2';
          };
          src_server_dashboard_ts: {
            table: 'sys_module';
            id: 'b970fdd030414392b235e7723440be30';
          };
          src_server_due_ts: {
            table: 'sys_module';
            id: '4aceb49ec3b84f06878e8ca96451d2b1';
          };
          src_server_glide_actions_ts: {
            table: 'sys_module';
            id: 'f0e30ae957e74876834e01550035bdb3';
          };
          src_server_glide_askedFacts_ts: {
            table: 'sys_module';
            id: '05005d440b794bd4ad99257ffbcc5f86';
          };
          src_server_glide_audit_ts: {
            table: 'sys_module';
            id: '8d47d049ecab4768af3873e34f41aefa';
          };
          src_server_glide_choices_ts: {
            table: 'sys_module';
            id: '79a6a786362c4d4ab8091061e47cd90b';
          };
          src_server_glide_claims_ts: {
            table: 'sys_module';
            id: 'b464295695084a399fb3b857cef7a6a0';
          };
          src_server_glide_clock_ts: {
            table: 'sys_module';
            id: 'd61dd547beb4421aa563b34cba2a9e31';
          };
          src_server_glide_dateTime_ts: {
            table: 'sys_module';
            id: '874191dc0dd640aea9c9689b825fa210';
          };
          src_server_glide_deadLetters_ts: {
            table: 'sys_module';
            id: 'fc8eaccac2434194baa2daabae087a00';
          };
          src_server_glide_directory_ts: {
            table: 'sys_module';
            id: 'ec828ded53c043b5bbb06603cc92607f';
          };
          src_server_glide_effects_ts: {
            table: 'sys_module';
            id: '9de399680b7a4cb0b4815e4dc51c95c6';
          };
          src_server_glide_escalations_ts: {
            table: 'sys_module';
            id: 'a86b1b02f15646c48827b1545700062f';
          };
          src_server_glide_everything_ts: {
            table: 'sys_module';
            id: '794525af27d24939b3094096c85e90f9';
          };
          src_server_glide_formMessages_ts: {
            table: 'sys_module';
            id: 'f18e497cf96b4161897ba9fa641aa635';
          };
          src_server_glide_heldRoles_ts: {
            table: 'sys_module';
            id: '6a2d898ce7dc4acba0f95c8909d4edce';
          };
          src_server_glide_history_ts: {
            table: 'sys_module';
            id: '1dc7d0ab139a441e9c92481768b83be2';
          };
          src_server_glide_http_ts: {
            table: 'sys_module';
            id: 'fc670235803f4df1aea3a81a7115ab87';
          };
          src_server_glide_incidentColumns_ts: {
            table: 'sys_module';
            id: '8d986cad6f3e4e70aafa9883ce3a2977';
          };
          src_server_glide_incidentMapping_ts: {
            table: 'sys_module';
            id: '1303709326974b99b8fb592cd5eb178c';
          };
          src_server_glide_incidents_ts: {
            table: 'sys_module';
            id: '5befa9c2ef4b45ab982b09c4454c977c';
          };
          src_server_glide_incidentSide_ts: {
            table: 'sys_module';
            id: '2bbd4ef935f044cb89a781ab2d1f3b61';
          };
          src_server_glide_instanceNeeds_ts: {
            table: 'sys_module';
            id: '1b158b1cf94b409eb6cbc1f70759bfee';
          };
          src_server_glide_links_ts: {
            table: 'sys_module';
            id: 'a2d77707de0a4629895d03a013311b11';
          };
          src_server_glide_log_ts: {
            table: 'sys_module';
            id: 'a81147bd7e2247b8bd988286eed0726b';
          };
          src_server_glide_notices_ts: {
            table: 'sys_module';
            id: '7617e156fa6d47569c3b86cb6b547548';
          };
          src_server_glide_operationNotes_ts: {
            table: 'sys_module';
            id: 'b57f5e69a6ff4de09af642105a99227c';
          };
          src_server_glide_pastEscalations_ts: {
            table: 'sys_module';
            id: 'acb1fb68c7044b5fb510b16a7f60cd24';
          };
          src_server_glide_pastIncidents_ts: {
            table: 'sys_module';
            id: '021b30e10dbc4186bf4cf8466833243d';
          };
          src_server_glide_platformOnCall_ts: {
            table: 'sys_module';
            id: '5adbb6a50dd84b6887310848a93398d8';
          };
          src_server_glide_policies_ts: {
            table: 'sys_module';
            id: '1c2fd52cddce466ba18246ea71fd38da';
          };
          src_server_glide_problems_ts: {
            table: 'sys_module';
            id: '04661e44877b459d8a09e637b8c1e32d';
          };
          src_server_glide_queue_ts: {
            table: 'sys_module';
            id: '8b693520099146e89ba96ea95149dcb1';
          };
          src_server_glide_rows_ts: {
            table: 'sys_module';
            id: '9b131ec11a5a4e9781dc7d8ecaf0df7e';
          };
          src_server_glide_schedules_ts: {
            table: 'sys_module';
            id: '7259da30e51042adba0d8a4d19cd0d4d';
          };
          src_server_glide_settings_ts: {
            table: 'sys_module';
            id: '20750b61081e4527835026259240b181';
          };
          src_server_glide_slaClock_ts: {
            table: 'sys_module';
            id: '006d677fdf7341a18db06ab6f549c874';
          };
          src_server_glide_slas_ts: {
            table: 'sys_module';
            id: '96ccbfd253074dea87d89097db81c465';
          };
          src_server_glide_users_ts: {
            table: 'sys_module';
            id: '6b88ef22ac9c49dcac3d0a3c3b6a844f';
          };
          src_server_incidentChanged_ts: {
            table: 'sys_module';
            id: '55f8f9154dd84c5fa1cb931834344aa7';
          };
          src_server_keepAudit_ts: {
            table: 'sys_module';
            id: '52464152e6434b409c5d9e68f4385bcc';
          };
          src_server_look_ts: {
            table: 'sys_module';
            id: 'd27f2b2eb0f54693a7e8777d6c40300d';
          };
          src_server_nextStep_ts: {
            table: 'sys_module';
            id: '86b3278f87b9474586b5079f318c1431';
            deleted: true;
          };
          src_server_noticeSubject_ts: {
            table: 'sys_module';
            id: '2fdbf70cd76d4869872c003037156367';
          };
          src_server_onCallNow_ts: {
            table: 'sys_module';
            id: '71876d3950ee4f699d283802242deaf3';
          };
          src_server_onCallPlan_ts: {
            table: 'sys_module';
            id: '00049b49b61c4f2d88d4885a744b0417';
          };
          src_server_operations_ts: {
            table: 'sys_module';
            id: 'd8c86d5a645c44a2abbf75b029b93600';
          };
          src_server_panel_ts: {
            table: 'sys_module';
            id: 'aae976f3627148bb8a72da820d212d5c';
          };
          src_server_performEffects_ts: {
            table: 'sys_module';
            id: '3b94de694350442a8d59d18e3c53ed3e';
          };
          src_server_policyPage_ts: {
            table: 'sys_module';
            id: '51f3a2ba65504f09804d91f31c3f992b';
          };
          src_server_policyRules_ts: {
            table: 'sys_module';
            id: 'e3f86e293ef644d6bf754878f59cbcfb';
          };
          src_server_rest_ts: {
            table: 'sys_module';
            id: '5b9f5bd70f864092904cfb8807c20e68';
          };
          src_server_seenTicket_ts: {
            table: 'sys_module';
            id: '538f9c6ebdfd4d60a06361a004bd6144';
          };
          src_server_selfTest_ts: {
            table: 'sys_module';
            id: 'bcdc014d73dc4b669c56d55f1b05c0c3';
          };
          src_server_setUp_ts: {
            table: 'sys_module';
            id: 'f08e58223c7c488fb3d1828b82e7e12e';
          };
          src_server_setUpRest_ts: {
            table: 'sys_module';
            id: 'd66492d6a0904ba58fd91c922eb66f9d';
          };
          src_server_sync_adf_ts: {
            table: 'sys_module';
            id: '102838a757224c1984a0fd4869344f50';
          };
          src_server_sync_askForLink_ts: {
            table: 'sys_module';
            id: '6599744a6e554a50bd7f48551664a92b';
          };
          src_server_sync_jira_ts: {
            table: 'sys_module';
            id: 'a018c571b29f48b48e0b2e948f8f72ad';
          };
          src_server_sync_mirror_ts: {
            table: 'sys_module';
            id: 'f41c992f966d46cfa95809f985ddee8d';
          };
          src_server_sync_sides_ts: {
            table: 'sys_module';
            id: 'e27a233bf2fd4372b9a0744e95156f92';
          };
          src_server_sync_stateMap_ts: {
            table: 'sys_module';
            id: 'c080f072fa6443a3b447963b3de43cbb';
          };
          src_server_sync_syncDue_ts: {
            table: 'sys_module';
            id: 'c6ddc86c3a374e33a0af4b3354bf4936';
          };
          src_server_sync_syncPair_ts: {
            table: 'sys_module';
            id: 'd6120f4fa8594dd584863fb5e3b8df67';
          };
          src_server_takeAction_ts: {
            table: 'sys_module';
            id: '132c277ed05349aa863e9d138276dbac';
          };
          src_server_testPolicy_ts: {
            table: 'sys_module';
            id: 'f06e1598075f4a018782a68e0e396634';
          };
          src_server_trimHistory_ts: {
            table: 'sys_module';
            id: '38ff1861fb0949debfef40fd8b9697df';
          };
          src_server_unknownNames_ts: {
            table: 'sys_module';
            id: 'abf9898f359e4363bf9ae3741e91ebe3';
          };
          src_server_vendor_core_js: {
            table: 'sys_module';
            id: '4e4a36212c3e478a98fdafaf91bff848';
          };
          src_server_verifyAudit_ts: {
            table: 'sys_module';
            id: '9aed0379f6734975bd0da6fd8d5df5b2';
          };
          'starter-policy': {
            table: 'x_rungs_esc_policy';
            id: 'cac62ad9cb9345d9bd90af15c15dea30';
          };
          suspend: {
            table: 'sys_ui_action';
            id: 'ccfddd53b2ce427a8d74142217f4bef7';
          };
          sweep: {
            table: 'sysauto_script';
            id: '021b1d22959643aea0383ef120fc5d87';
          };
          sync: {
            table: 'sysauto_script';
            id: '8305889795fa4da0a11ad563d6fe9c09';
          };
          'test-climbs': {
            table: 'sys_atf_test';
            id: '89652b7bc9984d9e85edd5188cfbfbab';
          };
          'test-climbs-acknowledge': {
            table: 'sys_atf_step';
            id: '3e400d49bd3b4fd1aa6385aaa41371bf';
          };
          'test-climbs-incident': {
            table: 'sys_atf_step';
            id: 'da48fcbe37574c0cbe217e3799b158cb';
          };
          'test-climbs-row': {
            table: 'sys_atf_step';
            id: '8db3fc98815f471fb7214e5c3e56d3c9';
          };
          'test-climbs-start': {
            table: 'sys_atf_step';
            id: 'dae4e79747f3425590987dcdf3e047e7';
          };
          'test-climbs-time-out': {
            table: 'sys_atf_step';
            id: '62c4d26c803a4e97926cca7af6c9a826';
          };
          'test-climbs-user': {
            table: 'sys_atf_step';
            id: '6a0cbddd1b4c4ad0910e73a6d934faa9';
          };
          'test-closed-tables': {
            table: 'sys_atf_test';
            id: 'c6bb0736349b420594a67f97397e9ec1';
          };
          'test-closed-tables-audit': {
            table: 'sys_atf_step';
            id: '6c837fe7d7fc4d0b8566375857f02562';
          };
          'test-closed-tables-event': {
            table: 'sys_atf_step';
            id: 'b367ec55f0804036861c72d1f8a19fb1';
          };
          'test-closed-tables-user': {
            table: 'sys_atf_step';
            id: 'ba02bacc5e3d4c4397e79d99757b5663';
          };
          'test-policy-faults': {
            table: 'sys_atf_test';
            id: '22ab1cbc4e814386afee851dddbbf8d2';
          };
          'test-policy-faults-insert': {
            table: 'sys_atf_step';
            id: 'f2244111bb9b41409e442d7487d1aa80';
          };
          'test-policy-faults-user': {
            table: 'sys_atf_step';
            id: 'c398f7bd9cd64a148f37a20915316a46';
          };
          'test-refused': {
            table: 'sys_atf_test';
            id: 'f2edfbb211774914a459e56aa28d16ff';
          };
          'test-refused-acknowledge': {
            table: 'sys_atf_step';
            id: '0af4e20299e64fcaaed42d8c77e902ba';
          };
          'test-refused-audit': {
            table: 'sys_atf_step';
            id: '49a643bbeb2d43e689f813ce4802d620';
          };
          'test-refused-incident': {
            table: 'sys_atf_step';
            id: 'd74cd9e61c7241be9bf4c2911c2aa728';
          };
          'test-refused-user': {
            table: 'sys_atf_step';
            id: 'c47c017f75f94a0e86a01915887163ec';
          };
          trim: {
            table: 'sysauto_script';
            id: 'cb6fb34eb1654af58b7ef38445b93f27';
          };
        };
        composite: [
          {
            table: 'sys_ux_lib_asset';
            id: '0058f824fc6f4da59595294eaefd6172';
            key: {
              name: 'x_rungs_esc/dashboard';
            };
          },
          {
            table: 'sys_documentation';
            id: '01a8880cc5ce4d0083198a6a2fe7f632';
            key: {
              name: 'x_rungs_esc_link';
              element: 'NULL';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: '01a907a4647d4572b9ee48433d9d6e9d';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'document';
            };
          },
          {
            table: 'sys_variable_value';
            id: '01b660c78e3a4205938755078f39956c';
            key: {
              document_key: 'c398f7bd9cd64a148f37a20915316a46';
              variable: 'ff06ab840f20101091d0f00c97767e6d';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '02b78c6e04a34ec2aa04f801b68a0ca2';
            key: {
              sys_security_acl: '17d6edc1ed694222a2384363e0f38b0a';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '03dfb4a255ae4ec78e3045302f955527';
            key: {
              sys_security_acl: '75b9cabb192149ef9a13be55b6939f67';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '03ed1f65fb63411fac3dd565479109b1';
            deleted: true;
            key: {
              sys_security_acl: '74f4f98008d545d1ab4bc04e97692d9f';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '0463d150c66a424bad0506d4dd4ec580';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'previous_hash';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '04cf007741744eed8f7007ff5633773d';
            deleted: true;
            key: {
              sys_security_acl: '407f8b1f7d524ebda227d0ef70ada54a';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '0546fb635baa4dbe8dfedbe3e7708a8d';
            key: {
              name: 'x_rungs_esc_event';
              element: 'decision';
            };
          },
          {
            table: 'sys_variable_value';
            id: '059133f71add4b4b90cd3808b064e65e';
            key: {
              document_key: '3e400d49bd3b4fd1aa6385aaa41371bf';
              variable: '42f2564b73031300440211d8faf6a777';
            };
          },
          {
            table: 'sys_ui_element';
            id: '05b9d759d0d74b17b3b72389accccbf1';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'work_notes';
              position: '17';
            };
          },
          {
            table: 'sys_choice';
            id: '0670c69102f14c0cb49007195e4022ad';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'status';
              value: 'done';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_documentation';
            id: '0751e4a48f934a4bb35c19723a139c79';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'entry';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: '07ab8623e5c24b039e8277d175b6f8b0';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'policy_version';
            };
          },
          {
            table: 'sys_element_mapping';
            id: '07bb036738a5407bbe4b778cd1a8f813';
            key: {
              field: 'script';
              table: 'var__m_atf_input_variable_41de4a935332120028bc29cac2dc349a';
              id: '0af4e20299e64fcaaed42d8c77e902ba';
            };
          },
          {
            table: 'sys_variable_value';
            id: '08934379237f4b319d495504f24442d9';
            key: {
              document_key: '6c837fe7d7fc4d0b8566375857f02562';
              variable: '9024a37f671003007ba405225685efe5';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: '08c7be34c9584a78ab6c0c5acdc2e754';
            key: {
              list_id: {
                id: 'c56c611882d642038414d3990ba7e539';
                key: {
                  name: 'incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'NULL';
                };
              };
              element: 'state';
            };
          },
          {
            table: 'sys_documentation';
            id: '093ac45a67ac49efb46e05b372cef8fc';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'incident';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: '09ac285ef6eb4449b8382847fc6f3238';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'tried_at';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: '0a34c1dfc7574f10add390edbf774bbd';
            key: {
              name: 'x_rungs_esc_link';
              element: 'issue_key';
            };
          },
          {
            table: 'sys_index';
            id: '0ae9f3bf2ff248c89cbfe2b2587897cc';
            key: {
              logical_table_name: 'x_rungs_esc_policy';
              col_name_string: 'policy_id,version';
            };
          },
          {
            table: 'sys_ui_element';
            id: '0b0184806175446faee0925987b34a01';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'x_rungs_esc_level';
              position: '8';
            };
          },
          {
            table: 'sys_element_mapping';
            id: '0b57173f05214bd987eb460406c7d0cd';
            key: {
              field: 'script';
              table: 'var__m_atf_input_variable_41de4a935332120028bc29cac2dc349a';
              id: '62c4d26c803a4e97926cca7af6c9a826';
            };
          },
          {
            table: 'sys_documentation';
            id: '0b818097c2a747ce99997dc61e150d7c';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'policy_version';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '0b9da80e4eb14448958277ba2c066bf1';
            key: {
              sys_security_acl: '993b31b30dc140f8a8c24d0ca0757a53';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '0c3cd57e90b44983b257500c03fc1268';
            key: {
              name: 'x_rungs_esc_event';
              element: 'NULL';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '0de4b16dc62f4ee79b523325763c669b';
            key: {
              sys_security_acl: '7ef0cb04bf2c4d47a5d887b305bc3a29';
              sys_user_role: {
                id: 'f704c4fd224349b0aa2ab18866e1e3d9';
                key: {
                  name: 'x_rungs_esc.policy_editor';
                };
              };
            };
          },
          {
            table: 'sys_choice';
            id: '0e41cdb699e9406fa98079753b947b90';
            key: {
              name: 'incident';
              element: 'x_rungs_esc_status';
              value: 'closed';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_documentation';
            id: '0e433be5a72b4e31a1a6e8cb0f4f78b6';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'actor';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '0e5c4e9b7cec4ed49fb105e98bd922c5';
            key: {
              sys_security_acl: '407f8b1f7d524ebda227d0ef70ada54a';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '0f7582010c6e45008c4be7fdd2a3b85f';
            key: {
              sys_security_acl: '75b9cabb192149ef9a13be55b6939f67';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '0f804d8bf2c048e08744ee1444c897f7';
            key: {
              name: 'x_rungs_esc_event';
              element: 'body';
              language: 'en';
            };
          },
          {
            table: 'sys_variable_value';
            id: '0fba3550678b4c6698cc5ed0df19dab1';
            key: {
              document_key: '49a643bbeb2d43e689f813ce4802d620';
              variable: '02fb0027531000109e02ddeeff7b120b';
            };
          },
          {
            table: 'sys_dictionary';
            id: '1065d530f50f4b688436fe6a89274950';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'version';
            };
          },
          {
            table: 'ua_table_licensing_config';
            id: '1079e5f19dd04073afb8fd5da9a3830d';
            key: {
              name: 'x_rungs_esc_link';
            };
          },
          {
            table: 'sys_variable_value';
            id: '115fae7018044ed6996027fc73f38750';
            key: {
              document_key: '6a0cbddd1b4c4ad0910e73a6d934faa9';
              variable: 'ff06ab840f20101091d0f00c97767e6d';
            };
          },
          {
            table: 'sys_dictionary';
            id: '117b1780f4c84d3496673d61925d918a';
            key: {
              name: 'x_rungs_esc_link';
              element: 'last_error';
            };
          },
          {
            table: 'sys_index';
            id: '125d7319d2c84312915027922c42af18';
            key: {
              logical_table_name: 'x_rungs_esc_effect';
              col_name_string: 'status,next_attempt_at';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '12b1ae57b04b4a95a83235ff54b1598e';
            key: {
              sys_security_acl: '7a284502e67e4743b59b907726f1e8c5';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_variable_value';
            id: '135d01e30f604ab993fc2c44db64107a';
            key: {
              document_key: '0af4e20299e64fcaaed42d8c77e902ba';
              variable: '42f2564b73031300440211d8faf6a777';
            };
          },
          {
            table: 'sys_dictionary';
            id: '13797266b766463db3bbe61e847bda4a';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'trigger_memory';
            };
          },
          {
            table: 'sys_documentation';
            id: '151b5deb8c1047a982692bbdd2de80e6';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'escalation_id';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '154a4dd74e8443c0b4c533e437f56619';
            key: {
              sys_security_acl: '291cfb3cf86e41b99d9c25d10c555ecf';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '154f1ca9cba94eb9b0b1f4d17ea37d8b';
            key: {
              sys_security_acl: '0a67a750280a4600a34aa58b9289340c';
              sys_user_role: {
                id: 'f704c4fd224349b0aa2ab18866e1e3d9';
                key: {
                  name: 'x_rungs_esc.policy_editor';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '156e9e4cdd1044068838b05aa4e2dd5e';
            key: {
              sys_security_acl: 'c2df8b64d73f49078974afa503e7cd8c';
              sys_user_role: {
                id: 'f704c4fd224349b0aa2ab18866e1e3d9';
                key: {
                  name: 'x_rungs_esc.policy_editor';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '172c3372293e46128329aebed5361c30';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'next_attempt_at';
              language: 'en';
            };
          },
          {
            table: 'sys_variable_value';
            id: '17c558ad007d477f8fabb50a9d425b7a';
            key: {
              document_key: 'ba02bacc5e3d4c4397e79d99757b5663';
              variable: 'ff06ab840f20101091d0f00c97767e6d';
            };
          },
          {
            table: 'sys_dictionary';
            id: '18d92705ebdf4edeb0384a2d5e836f88';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'effect_id';
            };
          },
          {
            table: 'sys_choice_set';
            id: '18ed49d6294f4dc4b98f501c942c49bd';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'kind';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '1acd3caf6401427487f05b973e7c41e4';
            key: {
              sys_security_acl: '17d6edc1ed694222a2384363e0f38b0a';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '1adeadacde374e0f89c7056ba5d82523';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'status';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '1ae9e95c22da40c79306840a5cb205f6';
            deleted: true;
            key: {
              sys_security_acl: '8d921ae1bb3b4e3299ba65cb12c46789';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '1b09364d6bda4139a463a69290b3da81';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'audit_hash';
            };
          },
          {
            table: 'sys_documentation';
            id: '1b2ad4ab4daa40d5b8227dc89680a653';
            key: {
              name: 'x_rungs_esc_link';
              element: 'mirrored';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '1b6798e257f34d2e91683eba288bbf00';
            key: {
              sys_security_acl: '11efe1d87b754c43a3f8ad433dee9a38';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_ui_element';
            id: '1b6d5c9bab4e4dfeaa77f5d649ccff06';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'short_description';
              position: '14';
            };
          },
          {
            table: 'sys_documentation';
            id: '1c2f2d81bc474cefa7987b64411eda8a';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'state';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '1e331e8b706b41afba3af47e06c40779';
            key: {
              sys_security_acl: 'a9dd5ca7f59d421f919ef6bfd8abbd70';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_ui_section';
            id: '1f891f2d646c4d5b99389979c7a602c8';
            key: {
              name: 'incident';
              caption: 'Incident';
              view: {
                id: 'eebf3efec77b4784879854733aa29c78';
                key: {
                  name: 'x_rungs_esc';
                };
              };
              sys_domain: 'global';
            };
          },
          {
            table: 'sys_dictionary';
            id: '1ffe074dc2524cc2ba1ddc2b82f4fde8';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'hash';
            };
          },
          {
            table: 'ua_table_licensing_config';
            id: '2032694596934d4988e2c293c1dc7144';
            key: {
              name: 'incident';
            };
          },
          {
            table: 'sys_dictionary';
            id: '20630b6733a548c9960a40628f179c95';
            key: {
              name: 'x_rungs_esc_link';
              element: 'proven_at';
            };
          },
          {
            table: 'sys_element_mapping';
            id: '21439e6ed9864613bdec45d0cd5eeb10';
            key: {
              field: 'script';
              table: 'var__m_atf_input_variable_41de4a935332120028bc29cac2dc349a';
              id: 'dae4e79747f3425590987dcdf3e047e7';
            };
          },
          {
            table: 'sys_dictionary';
            id: '221421bfbe6a4bec8e23d70cb37ebd78';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'what';
            };
          },
          {
            table: 'sys_dictionary';
            id: '221f1a20a92e4decb9f0f8b01798543a';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'last_error';
            };
          },
          {
            table: 'sys_db_object';
            id: '223948b4dafc4a7387b183899f1ba521';
            key: {
              name: 'x_rungs_esc_operation';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '2285f726efc94304b02c1fbae8f1b66e';
            key: {
              sys_security_acl: '91bf6e0472a94ddeb11b43f7e597e649';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_variable_value';
            id: '22bf5d05b62b4558b1fbde92c54ff6f3';
            key: {
              document_key: 'ba02bacc5e3d4c4397e79d99757b5663';
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '23b222ec35434098ada15b4a184da1b3';
            key: {
              sys_security_acl: '30f42ea727924526bf96d1b60ac7ad8d';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '23cf963088a24ba0a46279fc588a3560';
            key: {
              sys_security_acl: '213ab8146dee4bc6adc1aa4a468099ab';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '23de6be48afb42949b8b07b0beccfead';
            key: {
              sys_security_acl: '74f4f98008d545d1ab4bc04e97692d9f';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_ui_action_role';
            id: '262e4b5eb41a4cbb8ffe0d4db249a513';
            key: {
              sys_ui_action: '29a7a92822fa46ae9f96a9632123b3f9';
              sys_user_role: {
                id: 'c6c79a57dd544db395c43f24f22c35f9';
                key: {
                  name: 'x_rungs_esc.responder';
                };
              };
            };
          },
          {
            table: 'sys_variable_value';
            id: '2657f025dc5542d8bc90baa6b415a429';
            key: {
              document_key: 'ba02bacc5e3d4c4397e79d99757b5663';
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164';
            };
          },
          {
            table: 'sys_ux_lib_asset';
            id: '281032c186c344d1b172eb2c072d01d5';
            key: {
              name: 'x_rungs_esc/action';
            };
          },
          {
            table: 'sys_variable_value';
            id: '2820bab618c84fccb497027d89f7c1e0';
            key: {
              document_key: 'c47c017f75f94a0e86a01915887163ec';
              variable: '98c44875ffa033008d3f5d9ad53bf1fa';
            };
          },
          {
            table: 'sys_db_object';
            id: '287835571ce24f9f97a56aeba064f9e8';
            key: {
              name: 'incident';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '287d1ca63c9249b68a1beee1beb45da5';
            key: {
              sys_security_acl: '8663045364a742588039efa16a657c80';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '292305d6b35f4896a68a55473959920f';
            key: {
              sys_security_acl: 'acf9f55d53fd4a69ba524ae3f76692b3';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_user_role_contains';
            id: '29b8f57b107f486d9efb27442cb04a86';
            key: {
              role: {
                id: 'c6c79a57dd544db395c43f24f22c35f9';
                key: {
                  name: 'x_rungs_esc.responder';
                };
              };
              contains: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '2addb1e607a84129a87668b55499120a';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'escalation_id';
              language: 'en';
            };
          },
          {
            table: 'sys_index';
            id: '2b49c30ff6eb474f8ea1f16477b0addd';
            key: {
              logical_table_name: 'x_rungs_esc_escalation';
              col_name_string: 'next_look_at';
            };
          },
          {
            table: 'sys_ui_element';
            id: '2c6120bdd5d74146b8dae05d6bc2d315';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'assigned_to';
              position: '12';
            };
          },
          {
            table: 'sys_documentation';
            id: '2c6efadeddc94f33ac90decffa389fab';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'policy_id';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '2c9260a0db474e88aa539e7231c604d8';
            key: {
              sys_security_acl: '3b9b5bf337df468ea6f42bd2bad1428c';
              sys_user_role: {
                id: 'f704c4fd224349b0aa2ab18866e1e3d9';
                key: {
                  name: 'x_rungs_esc.policy_editor';
                };
              };
            };
          },
          {
            table: 'sys_index';
            id: '2e0b0d138cea41389a4c0f5fe0eef85a';
            key: {
              logical_table_name: 'x_rungs_esc_audit';
              col_name_string: 'incident,number';
            };
          },
          {
            table: 'sys_variable_value';
            id: '2e314fb78c6d4d54bd6e4f646c4f8063';
            key: {
              document_key: 'b367ec55f0804036861c72d1f8a19fb1';
              variable: '9024a37f671003007ba405225685efe5';
            };
          },
          {
            table: 'sys_documentation';
            id: '2ea15b84e5054405bbda1719306a7b6c';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'what';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: '30290959363a494ab84690d40e29ea48';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'name';
            };
          },
          {
            table: 'sys_dictionary';
            id: '3029ef2cf12c45129d4bf6eb0be4620c';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'text';
            };
          },
          {
            table: 'sys_documentation';
            id: '304aabe32b29402a85d4d9f1ff311e7e';
            key: {
              name: 'x_rungs_esc_operation';
              element: 'NULL';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: '310186d14ce345cc90b5897653f369c3';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'unreachable';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: '31d0071cbcf44da9b61d0dcbcf2b0a94';
            key: {
              list_id: {
                id: 'c56c611882d642038414d3990ba7e539';
                key: {
                  name: 'incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'NULL';
                };
              };
              element: 'priority';
            };
          },
          {
            table: 'sys_documentation';
            id: '31f53522f3794006ae4aea40025ba24e';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'next_look_at';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: '3372fdba46614079ae64693fe6de3b2c';
            key: {
              name: 'x_rungs_esc_link';
              element: 'last_error';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '337751965dd9437ba4fbbadde2b02b64';
            key: {
              sys_security_acl: 'f71f124ec154495493b32230adc7a7cb';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_variable_value';
            id: '354b048a8f1847d6952c68234d15372e';
            key: {
              document_key: 'ba02bacc5e3d4c4397e79d99757b5663';
              variable: '98c44875ffa033008d3f5d9ad53bf1fa';
            };
          },
          {
            table: 'sys_user_role_contains';
            id: '35d443350edc43b38f044cf18f22dcb8';
            key: {
              role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
              contains: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '38ec9e90d80c423fad0a8c31bf74b06b';
            key: {
              name: 'x_rungs_esc_event';
              element: 'number';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: '392bf571537d4c42afaf3f8d10fc2716';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'incident';
            };
          },
          {
            table: 'sys_documentation';
            id: '395e156e3660416194ada3e3a12d8af8';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'source';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: '3ab3ebfac247475fa616d278f2095930';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'failed_at';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: '3b8af1c4cc164833a016f66561189161';
            key: {
              name: 'x_rungs_esc_event';
              element: 'position';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: '3bae6f89fef840caad95b4363513fe95';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'incident';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '3c2e40ba21ac499fac3036d91d46983d';
            key: {
              sys_security_acl: '14065948b07e491d9828f7e46ffe423f';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '3c548b4ffadd4ef4a05c9db4ed83872f';
            key: {
              name: 'x_rungs_esc_event';
              element: 'happened_at';
              language: 'en';
            };
          },
          {
            table: 'sys_choice_set';
            id: '3ca6c611565249cabb6d36a020655edc';
            key: {
              name: 'incident';
              element: 'x_rungs_esc_status';
            };
          },
          {
            table: 'sys_dictionary';
            id: '3d3605c685f248398e91eddb733e7f82';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'unreachable';
            };
          },
          {
            table: 'sys_choice';
            id: '3d37ae57d63145c1ad90930cfeab0859';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'status';
              value: 'closed';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_variable_value';
            id: '3d98ffd6a3024eea8a7e46b85ca1b26c';
            key: {
              document_key: 'c47c017f75f94a0e86a01915887163ec';
              variable: '1778a7480f20101091d0f00c97767e03';
            };
          },
          {
            table: 'sys_variable_value';
            id: '3dc0cb6e4567400db3d13a4f6197938a';
            key: {
              document_key: 'c398f7bd9cd64a148f37a20915316a46';
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba';
            };
          },
          {
            table: 'sys_documentation';
            id: '3e053d6e345d4f22a21d27a18c6668db';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'kind';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: '3e2502c889ca453d9bff431b7c388d71';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'made_id';
            };
          },
          {
            table: 'sys_documentation';
            id: '3ee66022698b4e8c8026eaa4b5949d43';
            key: {
              name: 'x_rungs_esc_event';
              element: 'decision';
              language: 'en';
            };
          },
          {
            table: 'sys_variable_value';
            id: '3ef6ea9955c54e45aff8de06672eb28c';
            key: {
              document_key: 'da48fcbe37574c0cbe217e3799b158cb';
              variable: 'e6e3c7535320220002c6435723dc3496';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: '3efc948b8fe34a19a4067872bf6566f5';
            key: {
              list_id: {
                id: 'c56c611882d642038414d3990ba7e539';
                key: {
                  name: 'incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'NULL';
                };
              };
              element: 'x_rungs_esc_level';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '3fbd451543d34f079e73b11ef564da59';
            key: {
              sys_security_acl: '6086e409672f4f268250fb19a8458cc9';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '3fef0dc15cc44e4392693c03ae4f664e';
            key: {
              name: 'x_rungs_esc_link';
              element: 'NULL';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '41b99ce7260d46ba88db1a8a3ae6bf8d';
            key: {
              sys_security_acl: '4f6d926fdaf44a21b0ca886e54a5fc3f';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '42910bd3d415483ea1dd5cf4aa3735be';
            key: {
              sys_security_acl: '466b0e8dbdcf4de6b65c854b63eaa5db';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '42b0980510804ad1839a794949b1df40';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'NULL';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '43c522bd3f684baaba7937d72cacf538';
            key: {
              sys_security_acl: '7e3fb11c7a664616ab7754faef10b46e';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '448547084c6f462a93934c952230fe17';
            key: {
              sys_security_acl: 'a415ef21a706465097905f4f32fc509c';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_ui_element';
            id: '44a2dde2db95477cb920327bfe0c574c';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'number';
              position: '1';
            };
          },
          {
            table: 'sys_dictionary';
            id: '455857c95003486ebc6d4df27483982a';
            key: {
              name: 'x_rungs_esc_claim';
              element: 'until';
            };
          },
          {
            table: 'sys_ui_action_role';
            id: '4580595e40784339a4c6a047e7a727ef';
            key: {
              sys_ui_action: '485f03e977ca428487f5fc6caaa96ec7';
              sys_user_role: {
                id: 'c6c79a57dd544db395c43f24f22c35f9';
                key: {
                  name: 'x_rungs_esc.responder';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '461560bc1433464da9244529d9932fd0';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'body';
            };
          },
          {
            table: 'sys_ux_lib_asset';
            id: '46bca519891544ea9cb8564911f36a6e';
            key: {
              name: 'x_rungs_esc/roles';
            };
          },
          {
            table: 'ua_table_licensing_config';
            id: '47024b66da66497e9152f58c686bb7be';
            key: {
              name: 'x_rungs_esc_claim';
            };
          },
          {
            table: 'sys_documentation';
            id: '477a54c25d0246c288aa870861cff2d2';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'NULL';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: '4852f835cb1e4110839eaac1e10a9e99';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'done_at';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_element';
            id: '48db5e78cf2247cba771cfc93b98d477';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'comments';
              position: '16';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: '48fe5cbed9134624aeb7d6e45404782f';
            key: {
              list_id: {
                id: 'ad4b00e612954105811079d600f4f32f';
                key: {
                  name: 'x_rungs_esc_event';
                  view: {
                    id: 'Default view';
                    key: {
                      name: 'NULL';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'incident';
                };
              };
              element: 'type';
            };
          },
          {
            table: 'sys_dictionary';
            id: '491d771854cf4bc8b2eb63b9a22c71c3';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'version';
            };
          },
          {
            table: 'sys_documentation';
            id: '49395bedd46949da88264f3f0543d7d8';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'body';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '49e95372c1d24f3da41800cb00e09624';
            key: {
              sys_security_acl: '8d921ae1bb3b4e3299ba65cb12c46789';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '4ae1f81a53e947958fbead8fef05490a';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'kind';
            };
          },
          {
            table: 'sys_documentation';
            id: '4afcc46d8fa54a558a8350af73fe2233';
            key: {
              name: 'x_rungs_esc_event';
              element: 'escalation_id';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: '4b53493890f24a5788ec5afec4754181';
            key: {
              name: 'x_rungs_esc_link';
              element: 'conflicts';
            };
          },
          {
            table: 'sys_variable_value';
            id: '4c08bf79b6be4a9e9725d57748ba5138';
            key: {
              document_key: '8db3fc98815f471fb7214e5c3e56d3c9';
              variable: '02fb0027531000109e02ddeeff7b120b';
            };
          },
          {
            table: 'ua_table_licensing_config';
            id: '4c0c739807e34cc49809ae578339ee58';
            key: {
              name: 'x_rungs_esc_operation';
            };
          },
          {
            table: 'sys_dictionary';
            id: '4c45b66187fb4c4387674a4fa2596f3f';
            key: {
              name: 'x_rungs_esc_event';
              element: 'escalation_id';
            };
          },
          {
            table: 'sys_dictionary';
            id: '4c845b1875ac4a1eb8f452e43e9d32ef';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'subject';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '4e1afd1caf014fc980d52a50b543b2cb';
            key: {
              sys_security_acl: '276c14dd8c85405d8410ec244d2ec437';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '4e450a4c05a241d0adc7fee52ec68bb0';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'policy_version';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '4fd6120409d34dd195072a05c0dd6eae';
            key: {
              sys_security_acl: 'a0b24795789e468fa9bc99e4d9a2bfa4';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '4fe4b80a7b744abbabee92b874ad5f9d';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'text';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: '50465e1bf69f46938f24ec3f1a89a785';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'status';
              language: 'en';
            };
          },
          {
            table: 'sys_variable_value';
            id: '5093c54f162f442c851c5d3253f2491a';
            key: {
              document_key: 'c47c017f75f94a0e86a01915887163ec';
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba';
            };
          },
          {
            table: 'sys_variable_value';
            id: '50c6412c59a8406a9ae9eb508c12e54a';
            key: {
              document_key: 'c47c017f75f94a0e86a01915887163ec';
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164';
            };
          },
          {
            table: 'sys_variable_value';
            id: '50c896fc9eb5447587a3a6281cde6f3b';
            key: {
              document_key: '8db3fc98815f471fb7214e5c3e56d3c9';
              variable: '78b8d86b531000109e02ddeeff7b12f3';
            };
          },
          {
            table: 'sys_variable_value';
            id: '5143e0717b744739962153bb56337899';
            key: {
              document_key: 'b367ec55f0804036861c72d1f8a19fb1';
              variable: '90144b535320220002c6435723dc3488';
            };
          },
          {
            table: 'sys_documentation';
            id: '516683bc70eb425babaa3898da087eaf';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'audit_hash';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: '51b1d46d7d1b4823993ed8140f377996';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'effect_id';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: '51cb4b28366b43b48191020dcee7948b';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'entry';
            };
          },
          {
            table: 'sys_dictionary';
            id: '52436497f6324463be92f96567f5d511';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'incident';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '54dd384b885f40bd89acac5a74bc8336';
            deleted: true;
            key: {
              sys_security_acl: '2ade3fa22e3f4ef2a4756f3a0f7f58c3';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_ui_form';
            id: '550dd1e9498e4ff6af88dd5166b3bdcd';
            key: {
              name: 'incident';
              view: {
                id: 'eebf3efec77b4784879854733aa29c78';
                key: {
                  name: 'x_rungs_esc';
                };
              };
              sys_domain: 'global';
            };
          },
          {
            table: 'sys_variable_value';
            id: '55beb4c9c6854b6da30b0ef4095e86ab';
            key: {
              document_key: '8db3fc98815f471fb7214e5c3e56d3c9';
              variable: '915990ab531000109e02ddeeff7b12f8';
            };
          },
          {
            table: 'sys_dictionary';
            id: '56155b91600943b9b3b773ed2a89c4f7';
            key: {
              name: 'x_rungs_esc_link';
              element: 'base';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '564f97ccc27945df9b0f155521c0a750';
            key: {
              sys_security_acl: '88a5a792b49247cea17846845c9193ed';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '57124cdffc54454db16a577a23efac64';
            key: {
              sys_security_acl: '280634843707491b8ceb87fc86776f3e';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '573c5f372294413b9c97edacc641d337';
            key: {
              sys_security_acl: 'c051a123ca1e4715837019e4c1cb2232';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '578f12e1215441c7a88e6ad518ed6013';
            key: {
              sys_security_acl: '0908867b96ac44718e604eb65a26d779';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '594a1d0e5bc34670a4d7339c373d739d';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'incident';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: '59f3374cedf54b01ac3d28305a06ddd8';
            key: {
              list_id: {
                id: 'c56c611882d642038414d3990ba7e539';
                key: {
                  name: 'incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'NULL';
                };
              };
              element: 'short_description';
            };
          },
          {
            table: 'sys_dictionary';
            id: '5a8e40c98cc3417da84f7947082b6377';
            key: {
              name: 'x_rungs_esc_event';
              element: 'version';
            };
          },
          {
            table: 'sys_dictionary';
            id: '5b3e97a490284804beb9097bfa470a4b';
            key: {
              name: 'x_rungs_esc_operation';
              element: 'body';
            };
          },
          {
            table: 'sys_dictionary';
            id: '5bb5138efdd3401c9d131a6874c93273';
            key: {
              name: 'x_rungs_esc_event';
              element: 'number';
            };
          },
          {
            table: 'sys_variable_value';
            id: '5cb68de67e9f4a2699faa2e16eb0fd2f';
            key: {
              document_key: '49a643bbeb2d43e689f813ce4802d620';
              variable: '915990ab531000109e02ddeeff7b12f8';
            };
          },
          {
            table: 'sys_dictionary';
            id: '5ccce0e5c8be4c11abf2b0de89b91f00';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'order';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '5d25ecc9dbe54cafa62d73ff324969da';
            key: {
              sys_security_acl: '2ade3fa22e3f4ef2a4756f3a0f7f58c3';
              sys_user_role: {
                id: 'b939624871f74dc297610513b9b5720c';
                key: {
                  name: 'x_rungs_esc.manager';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '5dbc8b456e314ae0ba1155ab431f784d';
            key: {
              sys_security_acl: 'f27d2fbc1be64c1286d16a98b893478e';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_choice';
            id: '5ea1e97e3e4146129d781ce93f0b0115';
            key: {
              name: 'incident';
              element: 'x_rungs_esc_status';
              value: 'running';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_documentation';
            id: '604a61c96d5d4ecd85d571d5004fa67d';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'policy_id';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_page';
            id: '60bee9d4e3c44291aeb2a004c41a57ca';
            key: {
              endpoint: 'x_rungs_esc_action.do';
            };
          },
          {
            table: 'sys_element_mapping';
            id: '60e877b7c8274545bc936020d98eaf59';
            key: {
              field: 'script';
              table: 'var__m_atf_input_variable_41de4a935332120028bc29cac2dc349a';
              id: '3e400d49bd3b4fd1aa6385aaa41371bf';
            };
          },
          {
            table: 'sys_user_role_contains';
            id: '618aff61e0734611a06a3ca943b74727';
            deleted: true;
            key: {
              role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
              contains: {
                id: 'b939624871f74dc297610513b9b5720c';
                key: {
                  name: 'x_rungs_esc.manager';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '627063ea9ec442acbd8313b74a903c7c';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'happened_at';
            };
          },
          {
            table: 'sys_documentation';
            id: '630e1f8c394640239d6024de23e5e24b';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'last_error';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '65003716441841d698ffd9a1aaf60eb4';
            key: {
              sys_security_acl: '2ade3fa22e3f4ef2a4756f3a0f7f58c3';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'ua_table_licensing_config';
            id: '6536f2fb01184088bdf164043e519d65';
            key: {
              name: 'x_rungs_esc_policy';
            };
          },
          {
            table: 'sys_choice';
            id: '66892377ea12400b8b9c32d853a93be2';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'kind';
              value: 'event';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_documentation';
            id: '66946e2d8309497289b7f701651fa0c3';
            key: {
              name: 'x_rungs_esc_link';
              element: 'issue_updated';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: '6696ea563e9546989c7be719fa5b5ccd';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'order';
              language: 'en';
            };
          },
          {
            table: 'sys_ux_lib_asset';
            id: '67743144635e485da8efbc97d115cff6';
            key: {
              name: 'x_rungs_esc/onCall';
            };
          },
          {
            table: 'sys_dictionary';
            id: '67a648efb8e0410bb8df9a7d1d155668';
            key: {
              name: 'x_rungs_esc_link';
              element: 'issue_updated';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '688ac72b356f43bd91fcc180b30ff241';
            key: {
              sys_security_acl: '8d31ef41f6bf497baaa4e9a2b31b3131';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '688e935f1c8342ad9b13296c90c5a209';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'status';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '68c2b489fdbf4ade961871146544e4e4';
            key: {
              sys_security_acl: '4fc8c58ffc1e4401981fbe04f3604e21';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_db_object';
            id: '68e2c095b0684a0f87bfc8db898a7a70';
            key: {
              name: 'x_rungs_esc_policy';
            };
          },
          {
            table: 'sys_db_object';
            id: '696f6c17979f4e7fac434bf278447501';
            key: {
              name: 'x_rungs_esc_escalation';
            };
          },
          {
            table: 'sys_variable_value';
            id: '69b071d692634a23932d4bd6d1636100';
            key: {
              document_key: 'da48fcbe37574c0cbe217e3799b158cb';
              variable: '9024a37f671003007ba405225685efe5';
            };
          },
          {
            table: 'sys_dictionary';
            id: '6af0351e06764e16b3d812fce3506112';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'number';
            };
          },
          {
            table: 'sys_dictionary';
            id: '6c28f85aad4f431b9389cd6958b5a8d5';
            key: {
              name: 'x_rungs_esc_claim';
              element: 'NULL';
            };
          },
          {
            table: 'sys_documentation';
            id: '6c67342038374590bbbc2bd8fe9676ed';
            key: {
              name: 'x_rungs_esc_link';
              element: 'base';
              language: 'en';
            };
          },
          {
            table: 'sys_variable_value';
            id: '6d6c9ba9c28f4f41bb44bb6e3128d8e3';
            key: {
              document_key: 'c47c017f75f94a0e86a01915887163ec';
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b';
            };
          },
          {
            table: 'sys_dictionary';
            id: '6df439592d0d40e789e10cd85db8d014';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'asked_at';
            };
          },
          {
            table: 'sys_index';
            id: '6e158f5ad0be48d8a0bb6a6f37c6e020';
            key: {
              logical_table_name: 'x_rungs_esc_escalation';
              col_name_string: 'status,closed_at';
            };
          },
          {
            table: 'sys_dictionary';
            id: '6e68b789d6bf4ca3af97a38c4ebb96b2';
            key: {
              name: 'x_rungs_esc_link';
              element: 'asked_at';
            };
          },
          {
            table: 'sys_variable_value';
            id: '6e6fa8a187c141659994fa802edbb24a';
            key: {
              document_key: '0af4e20299e64fcaaed42d8c77e902ba';
              variable: '989d9e235324220002c6435723dc3484';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: '6eb878718b414baf82047631de31bf2e';
            key: {
              list_id: {
                id: 'ad4b00e612954105811079d600f4f32f';
                key: {
                  name: 'x_rungs_esc_event';
                  view: {
                    id: 'Default view';
                    key: {
                      name: 'NULL';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'incident';
                };
              };
              element: 'level';
            };
          },
          {
            table: 'sys_dictionary';
            id: '6ede4ea0f59c49f3ba773a9787ca2547';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'NULL';
            };
          },
          {
            table: 'sys_variable_value';
            id: '6f8cb1e96a1f4c69b053cfc49b497fd4';
            key: {
              document_key: 'f2244111bb9b41409e442d7487d1aa80';
              variable: '9024a37f671003007ba405225685efe5';
            };
          },
          {
            table: 'sys_documentation';
            id: '6faf861b636749b6a127667ffeae5387';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'name';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: '6fb715b20ff04742abd8495bca5680e3';
            key: {
              name: 'x_rungs_esc_link';
              element: 'conflicts';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: '7037157e8a0d439d8e575edaf13158ee';
            key: {
              list_id: {
                id: 'c56c611882d642038414d3990ba7e539';
                key: {
                  name: 'incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'NULL';
                };
              };
              element: 'number';
            };
          },
          {
            table: 'sys_ui_page';
            id: '70798a4661a94a6a93f3a32cc4aaf74d';
            key: {
              endpoint: 'x_rungs_esc_roles.do';
            };
          },
          {
            table: 'sys_variable_value';
            id: '709360fc3b7d46f79fffe6c5c55e0a6e';
            key: {
              document_key: '3e400d49bd3b4fd1aa6385aaa41371bf';
              variable: '989d9e235324220002c6435723dc3484';
            };
          },
          {
            table: 'sys_choice_set';
            id: '70e4ce034f7347dfad8d8b6d7a32443f';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'status';
            };
          },
          {
            table: 'sys_ui_page';
            id: '71509f8c50ff469f95237d177eb1cf7e';
            key: {
              endpoint: 'x_rungs_esc_panel.do';
            };
          },
          {
            table: 'sys_ui_element';
            id: '7185492fc6d749548b48f87c7fd1a9f4';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'caller_id';
              position: '2';
            };
          },
          {
            table: 'sys_dictionary';
            id: '71cd565019b4420fab1b796acfd294c3';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'audit_number';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '7282faf362fe44adbf69ca35be6b1bfd';
            key: {
              sys_security_acl: '32be6fbf8fec4b4f95a9415b12827f31';
              sys_user_role: {
                id: 'f704c4fd224349b0aa2ab18866e1e3d9';
                key: {
                  name: 'x_rungs_esc.policy_editor';
                };
              };
            };
          },
          {
            table: 'sys_ui_element';
            id: '72e0d8d4d02c4af6af034ed8256ae860';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: '.begin_split';
              position: '0';
            };
          },
          {
            table: 'sys_documentation';
            id: '741b6d3466b4448b9ca0a9bea9f29aea';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'number';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: '7494d35f16a346c5a5dee2f3f93360d6';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'started_at';
            };
          },
          {
            table: 'sys_variable_value';
            id: '7500ba3252144df295f7af7857f46259';
            key: {
              document_key: '6c837fe7d7fc4d0b8566375857f02562';
              variable: 'dd54cf535320220002c6435723dc34fd';
            };
          },
          {
            table: 'sys_dictionary';
            id: '7527a586dc174b6baf590ba8077e6d38';
            key: {
              name: 'x_rungs_esc_event';
              element: 'position';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '752c318ac86d431aa80319b37e06f94e';
            key: {
              sys_security_acl: 'd435629a90f44a7995afd933eac2b3da';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '7536858e706047dd8f68258f681f997a';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'happened_at';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_page';
            id: '75403bbedfbf47d8945b4cb360700370';
            key: {
              endpoint: 'x_rungs_esc_setup.do';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '75ac8089bc1146d6acb1c86ba8134462';
            key: {
              sys_security_acl: 'b8edf8de05464ce99ff0e75f6ec4e294';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_ui_page';
            id: '760a5434d3f04140bb44b2f70996a188';
            key: {
              endpoint: 'x_rungs_esc_policy_text.do';
            };
          },
          {
            table: 'sys_index';
            id: '7637b3ad5bd843ceb90cd6b5a6ab62b2';
            key: {
              logical_table_name: 'x_rungs_esc_escalation';
              col_name_string: 'failed_at';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: '7659ecff1a70479f9129b62637a8efa8';
            key: {
              list_id: {
                id: 'c56c611882d642038414d3990ba7e539';
                key: {
                  name: 'incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'NULL';
                };
              };
              element: 'assignment_group';
            };
          },
          {
            table: 'sys_ui_action_role';
            id: '77ac6935f9334177825e9da52f6d9bfc';
            key: {
              sys_ui_action: '56f06b5dc59144069d2b6add07147f67';
              sys_user_role: {
                id: 'c6c79a57dd544db395c43f24f22c35f9';
                key: {
                  name: 'x_rungs_esc.responder';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: '790c127d72064956a7d5cc103cdf1526';
            key: {
              name: 'x_rungs_esc_event';
              element: 'version';
              language: 'en';
            };
          },
          {
            table: 'sys_variable_value';
            id: '791e75dece244de9953efedbb1a6df85';
            key: {
              document_key: 'd74cd9e61c7241be9bf4c2911c2aa728';
              variable: 'dd54cf535320220002c6435723dc34fd';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '7950d13954bb40f8960b0807a1602ac3';
            key: {
              sys_security_acl: 'd88cc1c4db6f47178b9d70c95b0d50b9';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '7967928dee46424384851168a005c3ad';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'failures';
            };
          },
          {
            table: 'sys_dictionary';
            id: '7ad685d3c10e43acb95c1086e5af1031';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'actor';
            };
          },
          {
            table: 'sys_index';
            id: '7bcf2988c1c8435eae14145f77edd8ce';
            key: {
              logical_table_name: 'x_rungs_esc_link';
              col_name_string: 'issue_id';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: '7be2e939e09545bd86b10aadf9c7bc45';
            key: {
              list_id: {
                id: 'ad4b00e612954105811079d600f4f32f';
                key: {
                  name: 'x_rungs_esc_event';
                  view: {
                    id: 'Default view';
                    key: {
                      name: 'NULL';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'incident';
                };
              };
              element: 'happened_at';
            };
          },
          {
            table: 'sys_documentation';
            id: '7c0ea5fd885d4345b8c1ed50a6c92cc1';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'made_id';
              language: 'en';
            };
          },
          {
            table: 'sys_variable_value';
            id: '7d9b91559cd0435d8549a6ae44ab46cc';
            key: {
              document_key: '6a0cbddd1b4c4ad0910e73a6d934faa9';
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164';
            };
          },
          {
            table: 'sys_dictionary';
            id: '7fddbc9aa3bc47a18aaef773b897ccff';
            key: {
              name: 'x_rungs_esc_operation';
              element: 'name';
            };
          },
          {
            table: 'sys_variable_value';
            id: '7ff8de845f784e4ebbe626828a2e5977';
            key: {
              document_key: 'd74cd9e61c7241be9bf4c2911c2aa728';
              variable: '90144b535320220002c6435723dc3488';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '8031d59944e144b0a14835a24c6a4085';
            key: {
              sys_security_acl: 'f8b81cd679de4ba9ac958409921b2e8c';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '803d118d196f4c7fb84537dc508d30bb';
            key: {
              name: 'x_rungs_esc_link';
              element: 'next_attempt_at';
            };
          },
          {
            table: 'sys_dictionary';
            id: '8060b1fce2e24fbdbc664cd470c7d3e4';
            key: {
              name: 'x_rungs_esc_link';
              element: 'incident';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '819900a2e2a14a03a3c78b908459ff10';
            key: {
              sys_security_acl: '47b640da7c1547f6b77ff10265c0b10e';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '81e6d79a4c044317856acecbe4813635';
            key: {
              name: 'x_rungs_esc_event';
              element: 'type';
            };
          },
          {
            table: 'sys_variable_value';
            id: '81fc7720c05a4ed69ac2ec353cdb8a8b';
            key: {
              document_key: 'dae4e79747f3425590987dcdf3e047e7';
              variable: '42f2564b73031300440211d8faf6a777';
            };
          },
          {
            table: 'sys_documentation';
            id: '823ca7517dfa494980bfef0b628a59bf';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'policy_version';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_element';
            id: '824fd59715ff499682d992b99758a28a';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: '.split';
              position: '6';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '827bc3947ab44f158098979c18062341';
            key: {
              sys_security_acl: 'aaeeff26327d487cab2792ac063545e6';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_variable_value';
            id: '8313a6fd14334435a02f979f823420c5';
            key: {
              document_key: 'f2244111bb9b41409e442d7487d1aa80';
              variable: '90144b535320220002c6435723dc3488';
            };
          },
          {
            table: 'sys_dictionary';
            id: '8332a4f05dd54b41b4d7ce7aefa90c8a';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'escalation_id';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '8477a1c832cc4f81bd64551c98ce78e6';
            key: {
              sys_security_acl: 'd651516f07a2408bbbb5e5f35252ef4c';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '852b8de176554c9899b5c7d4bc94c6fd';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'recipients';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '8531be0fc1894f12bc8be59e2405a41f';
            key: {
              sys_security_acl: 'e6f9cca968054ddaa98d13ae7d959c29';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '85cfd863240a4c38b3483fe146459312';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'previous_hash';
            };
          },
          {
            table: 'sys_variable_value';
            id: '85e1ef0fbf95435ab987456aca178dc6';
            key: {
              document_key: '6a0cbddd1b4c4ad0910e73a6d934faa9';
              variable: '1778a7480f20101091d0f00c97767e03';
            };
          },
          {
            table: 'sys_variable_value';
            id: '85f2f489f23c43deb3a69e8ed1253dd6';
            key: {
              document_key: 'd74cd9e61c7241be9bf4c2911c2aa728';
              variable: '9024a37f671003007ba405225685efe5';
            };
          },
          {
            table: 'sys_documentation';
            id: '85fb8f26e2b74f8b9b23f2ef8d605507';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'last_error';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_element';
            id: '88037e34c3054254861e470c5aa721ec';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'assignment_group';
              position: '11';
            };
          },
          {
            table: 'sys_documentation';
            id: '88627fd615ee4f9399282ef871e3c65a';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'run';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: '8907b45243af4a12857d58fc6b1f1d51';
            key: {
              name: 'incident';
              element: 'x_rungs_esc_status';
            };
          },
          {
            table: 'sys_index';
            id: '89a74a3b5a79453a87e660a1ef3f17fd';
            key: {
              logical_table_name: 'x_rungs_esc_escalation';
              col_name_string: 'status,started_at';
            };
          },
          {
            table: 'sys_variable_value';
            id: '8a125ae17c9341c58e4dda4f6371944e';
            key: {
              document_key: 'c398f7bd9cd64a148f37a20915316a46';
              variable: '1778a7480f20101091d0f00c97767e03';
            };
          },
          {
            table: 'sys_variable_value';
            id: '8b8491e68340401fadf5820bbad729af';
            key: {
              document_key: 'c398f7bd9cd64a148f37a20915316a46';
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c';
            };
          },
          {
            table: 'sys_user_role';
            id: '8caadbddc6544b82a1e81425f2b59815';
            key: {
              name: 'x_rungs_esc.viewer';
            };
          },
          {
            table: 'sys_index';
            id: '8cfba67fc60f40cbbf734c7d88c4150f';
            key: {
              logical_table_name: 'x_rungs_esc_effect';
              col_name_string: 'effect_id';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '8d1b68f788b94c07b4856e907760d0e5';
            key: {
              sys_security_acl: 'b9641b98cd6246c696700f27116ed283';
              sys_user_role: {
                id: 'f704c4fd224349b0aa2ab18866e1e3d9';
                key: {
                  name: 'x_rungs_esc.policy_editor';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '8dee62eb4458435a87d2fd06d0d062f6';
            key: {
              name: 'incident';
              element: 'x_rungs_esc_next_deadline';
            };
          },
          {
            table: 'sys_documentation';
            id: '8e0f9cd67321480db19d927be7fca95e';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'failing_since';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: '8e10e2bb243b46f093eb5dd1b8c41efb';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'source';
            };
          },
          {
            table: 'sys_documentation';
            id: '8e5f877bf8344c55b6414027ba8b68d1';
            key: {
              name: 'x_rungs_esc_link';
              element: 'proven_at';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: '8e7fb80294bd4124a2f652b8e0dd3c31';
            key: {
              name: 'x_rungs_esc_link';
              element: 'issue_key';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_page';
            id: '8eb9b13aba7d496796b3a82b094b0d55';
            key: {
              endpoint: 'x_rungs_esc_operations.do';
            };
          },
          {
            table: 'sys_index';
            id: '8ef0a9841f0d4b86866948fa6e606551';
            key: {
              logical_table_name: 'x_rungs_esc_operation';
              col_name_string: 'name';
            };
          },
          {
            table: 'sys_user_role_contains';
            id: '8fac9a363230499b8a27d4118a9d7cf4';
            key: {
              role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
              contains: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_ui_element';
            id: '8fb604582747430aa816f915bcc01940';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'description';
              position: '15';
            };
          },
          {
            table: 'sys_variable_value';
            id: '8fbd7123b02e47b282063481e1a20925';
            key: {
              document_key: '49a643bbeb2d43e689f813ce4802d620';
              variable: 'b86c0427531000109e02ddeeff7b1227';
            };
          },
          {
            table: 'sys_ui_element';
            id: '9057ea8008a54b77a410a469b6b0fd4c';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'state';
              position: '5';
            };
          },
          {
            table: 'sys_documentation';
            id: '90bd0e2a62c6459284912ac2e6637752';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'level';
              language: 'en';
            };
          },
          {
            table: 'sys_variable_value';
            id: '90dde253c39944e0bac81ee19783a083';
            key: {
              document_key: 'b367ec55f0804036861c72d1f8a19fb1';
              variable: 'e6e3c7535320220002c6435723dc3496';
            };
          },
          {
            table: 'sys_choice_set';
            id: '914ab2a9086941859cff2ab79b6ff8d4';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'status';
            };
          },
          {
            table: 'sys_choice';
            id: '917a78d810d04e95a948dcbaf3a803f3';
            key: {
              name: 'incident';
              element: 'x_rungs_esc_status';
              value: 'suspended';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_ui_form_section';
            id: '91f24b5eeb644ca0a056e475c836add6';
            key: {
              sys_ui_form: {
                id: '550dd1e9498e4ff6af88dd5166b3bdcd';
                key: {
                  name: 'incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: '91f6121e052642b88c3b44f6f78bfc48';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'failing_since';
            };
          },
          {
            table: 'sys_dictionary';
            id: '92cbd5e4be594c33864c912e691b3a7b';
            key: {
              name: 'x_rungs_esc_link';
              element: 'failures';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '92e170d4f4364e03ae6c20926d68613b';
            key: {
              sys_security_acl: '3367085b5db14b65912e8fa898351a00';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_variable_value';
            id: '93e2baa039cd4c4ebfee16504a83ffdd';
            key: {
              document_key: 'c398f7bd9cd64a148f37a20915316a46';
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b';
            };
          },
          {
            table: 'sys_variable_value';
            id: '944b437dbf3e4b20bfee856260659e82';
            key: {
              document_key: '8db3fc98815f471fb7214e5c3e56d3c9';
              variable: 'b86c0427531000109e02ddeeff7b1227';
            };
          },
          {
            table: 'sys_ui_element';
            id: '94b559e68a9a40e99e189f75a64aca7b';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: '.end_split';
              position: '13';
            };
          },
          {
            table: 'sys_dictionary';
            id: '94f52c2a0d4247d0a4149d1859c08767';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'tried_at';
            };
          },
          {
            table: 'sys_variable_value';
            id: '95dbea4082764894826095ea62d22928';
            key: {
              document_key: 'da48fcbe37574c0cbe217e3799b158cb';
              variable: '90144b535320220002c6435723dc3488';
            };
          },
          {
            table: 'sys_documentation';
            id: '9751cb18cb244c928ec3c52b6f656863';
            key: {
              name: 'x_rungs_esc_link';
              element: 'intents';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: '97d484c1b48f4d13b2088b63a4c8810f';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'active';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: '98f7bfe9b931424fa82b7450c5d37d16';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'escalation_id';
            };
          },
          {
            table: 'sys_variable_value';
            id: '9916461f390d4a809b20c68834bd2e17';
            key: {
              document_key: '6a0cbddd1b4c4ad0910e73a6d934faa9';
              variable: '98c44875ffa033008d3f5d9ad53bf1fa';
            };
          },
          {
            table: 'sys_choice';
            id: '997291d4fda8461788c532299ff19251';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'status';
              value: 'acknowledged';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_dictionary';
            id: '9a4bb0edd43945008372f37bcf6691cc';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'policy_id';
            };
          },
          {
            table: 'sys_variable_value';
            id: '9b715c963bdc4f51879d92a45662ad80';
            key: {
              document_key: 'f2244111bb9b41409e442d7487d1aa80';
              variable: 'e6e3c7535320220002c6435723dc3496';
            };
          },
          {
            table: 'sys_documentation';
            id: '9ba0cfc3901f47f8a9e1b4a233cb059b';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'closed_at';
              language: 'en';
            };
          },
          {
            table: 'sys_variable_value';
            id: '9c39b7f284a343cb987598641031f8b6';
            key: {
              document_key: '62c4d26c803a4e97926cca7af6c9a826';
              variable: '989d9e235324220002c6435723dc3484';
            };
          },
          {
            table: 'sys_documentation';
            id: '9c4a9aaad5d843528752b6e47edb44b2';
            key: {
              name: 'x_rungs_esc_event';
              element: 'level';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: '9c9bea90e5e346999e002727fba5ff3b';
            key: {
              name: 'x_rungs_esc_link';
              element: 'mirrored';
            };
          },
          {
            table: 'sys_choice';
            id: '9cd29bd37d834ee7b6722bc01bdda824';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'status';
              value: 'waiting';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_dictionary';
            id: '9d0fc22de27d4d8a844d5d4fc19b4fd8';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'personal_text';
            };
          },
          {
            table: 'sys_dictionary';
            id: '9e64aeab26bd4e61a33b1310fe8ec73e';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'incident';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: '9e8f9e630439459e8843a6f3277361c7';
            key: {
              sys_security_acl: '9d2491db866841149f108bad9a903a38';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_choice';
            id: '9e99bc7e61374455bc845ea236de9e66';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'status';
              value: 'trimmed';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_user_role_contains';
            id: '9f288e104e5944ae84593e16bd46396b';
            key: {
              role: {
                id: 'b939624871f74dc297610513b9b5720c';
                key: {
                  name: 'x_rungs_esc.manager';
                };
              };
              contains: {
                id: 'c6c79a57dd544db395c43f24f22c35f9';
                key: {
                  name: 'x_rungs_esc.responder';
                };
              };
            };
          },
          {
            table: 'ua_table_licensing_config';
            id: '9f580b1fae6b4aa8b4e5a539a49207d3';
            key: {
              name: 'x_rungs_esc_audit';
            };
          },
          {
            table: 'sys_documentation';
            id: '9f8ba232c659496daaa19622a9411bc4';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'hash';
              language: 'en';
            };
          },
          {
            table: 'sys_db_object';
            id: '9fa2ab526a4345dba8dfe6cc9d820031';
            key: {
              name: 'x_rungs_esc_audit';
            };
          },
          {
            table: 'sys_dictionary';
            id: '9fbaff4e50c34478ba4b11eb892b5357';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'policy_id';
            };
          },
          {
            table: 'sys_db_object';
            id: 'a44514835688451db43052e23a9ec451';
            key: {
              name: 'x_rungs_esc_link';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'a4576a7c5dfb4156954db8c61b5d2c88';
            key: {
              document_key: 'c398f7bd9cd64a148f37a20915316a46';
              variable: '98c44875ffa033008d3f5d9ad53bf1fa';
            };
          },
          {
            table: 'sys_user_role_contains';
            id: 'a58b4a758586471ebfe38969c16eaa0f';
            key: {
              role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
              contains: {
                id: 'f704c4fd224349b0aa2ab18866e1e3d9';
                key: {
                  name: 'x_rungs_esc.policy_editor';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: 'a6010eb0a3aa4ac3a0385c0b07c63e52';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'NULL';
            };
          },
          {
            table: 'sys_ux_lib_asset';
            id: 'a64d4b7f37f245a9a34d037b47e1c8a2';
            key: {
              name: 'x_rungs_esc/policyText';
            };
          },
          {
            table: 'sys_documentation';
            id: 'a9b1d3703e01403dbe6da5517a160637';
            key: {
              name: 'x_rungs_esc_link';
              element: 'issue_id';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_element';
            id: 'ac289bc02f494ad89598e91c97a92416';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'priority';
              position: '4';
            };
          },
          {
            table: 'sys_documentation';
            id: 'ac7c9a6506c940e1afb306879a986d1c';
            key: {
              name: 'x_rungs_esc_claim';
              element: 'NULL';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_list';
            id: 'ad4b00e612954105811079d600f4f32f';
            key: {
              name: 'x_rungs_esc_event';
              view: {
                id: 'Default view';
                key: {
                  name: 'NULL';
                };
              };
              sys_domain: 'global';
              element: 'NULL';
              relationship: 'NULL';
              parent: 'incident';
            };
          },
          {
            table: 'sys_documentation';
            id: 'ae165b28b97d4558915e19eb152b4c14';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'policy_id';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: 'aea51a9303e0414786db0d85280034c7';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'version';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'aef5b2871e53471d8b7eac4e33c1c21b';
            key: {
              sys_security_acl: '7cf0a7d7525c4ffe972d40f7a0499e2e';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_variable_value';
            id: 'afab08d02d1145d99cd91376c9e98a29';
            key: {
              document_key: '62c4d26c803a4e97926cca7af6c9a826';
              variable: '42f2564b73031300440211d8faf6a777';
            };
          },
          {
            table: 'sys_ui_action_role';
            id: 'b0153eab47ee446eb5904aeefc450d40';
            key: {
              sys_ui_action: '1da6d6ada4494836be817d11d13afa11';
              sys_user_role: {
                id: 'b939624871f74dc297610513b9b5720c';
                key: {
                  name: 'x_rungs_esc.manager';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'b0d0283b93fd4262befe9f5bc71bf1ff';
            key: {
              sys_security_acl: 'a415ef21a706465097905f4f32fc509c';
              sys_user_role: {
                id: 'f704c4fd224349b0aa2ab18866e1e3d9';
                key: {
                  name: 'x_rungs_esc.policy_editor';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: 'b0d7001e1c3e4fb2bb5796a0ce975559';
            key: {
              name: 'x_rungs_esc_link';
              element: 'failures';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: 'b12cca6e89304d069fcdacbf99f3db06';
            key: {
              list_id: {
                id: 'c56c611882d642038414d3990ba7e539';
                key: {
                  name: 'incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'NULL';
                };
              };
              element: 'x_rungs_esc_owner';
            };
          },
          {
            table: 'sys_ux_lib_asset';
            id: 'b16dd84179904da197153ff7df3e1979';
            key: {
              name: 'x_rungs_esc/setUp';
            };
          },
          {
            table: 'sys_documentation';
            id: 'b201db048475465c84c0e08525885ada';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'type';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: 'b2bd6e3ceacc4ca6a6d57d281fd0a875';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'asked_at';
              language: 'en';
            };
          },
          {
            table: 'sys_element_mapping';
            id: 'b30da3439ea94241bb940ec54d2d0243';
            key: {
              field: 'field_values';
              table: 'var__m_atf_input_variable_14872288df60220062fe6c7a4df26319';
              id: 'd74cd9e61c7241be9bf4c2911c2aa728';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'b32376f715244078a226a382269a7923';
            key: {
              sys_security_acl: '2a6e898351cb4a31870eb11628a6a382';
              sys_user_role: {
                id: 'f704c4fd224349b0aa2ab18866e1e3d9';
                key: {
                  name: 'x_rungs_esc.policy_editor';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: 'b3ca782efcff46ef8be78507a0358c6f';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'reason';
              language: 'en';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'b41f9087b9bb4dfaaa0620170a32ccec';
            key: {
              document_key: '6a0cbddd1b4c4ad0910e73a6d934faa9';
              variable: '1985e0ceff2433008d3f5d9ad53bf1ba';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'b4f74172ed60410e87e37a0f5d208237';
            key: {
              name: 'x_rungs_esc_event';
              element: 'incident';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'b51b1089e38a43fc87ae5729ef6457be';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'last_error';
            };
          },
          {
            table: 'sys_documentation';
            id: 'b535cee1395e4e43a140935a17f336df';
            key: {
              name: 'incident';
              element: 'x_rungs_esc_level';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'b6d951e0f3f648bb87bc71214bc1845c';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'done_at';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'b717cbc25bf24952897386ba61d19054';
            key: {
              sys_security_acl: '59738c3f66644407866fa6ff70ac4a0f';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: 'b792c325f92c4685826245e0c34eab84';
            key: {
              name: 'x_rungs_esc_operation';
              element: 'NULL';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'b899d679446e47ca870ce45799299aa1';
            key: {
              name: 'x_rungs_esc_event';
              element: 'body';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'b925d30786584e0d92d1546f28eb174f';
            key: {
              document_key: '6c837fe7d7fc4d0b8566375857f02562';
              variable: 'e6e3c7535320220002c6435723dc3496';
            };
          },
          {
            table: 'sys_user_role';
            id: 'b939624871f74dc297610513b9b5720c';
            key: {
              name: 'x_rungs_esc.manager';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'ba968d007a184e51b2959584d13dbefc';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'policy_version';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'bacbe06724e74afabfa0787237f89ff5';
            key: {
              sys_security_acl: 'b9641b98cd6246c696700f27116ed283';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_ux_lib_asset';
            id: 'bb1d3184093e4c7c98187540a8379121';
            key: {
              name: 'x_rungs_esc/operations';
            };
          },
          {
            table: 'sys_documentation';
            id: 'bb3eeae94e4b40199e7cea8d982a6e63';
            key: {
              name: 'x_rungs_esc_claim';
              element: 'until';
              language: 'en';
            };
          },
          {
            table: 'sys_index';
            id: 'bbff0a0538ac482c869f7bb42a57b366';
            key: {
              logical_table_name: 'x_rungs_esc_escalation';
              col_name_string: 'incident';
            };
          },
          {
            table: 'sys_documentation';
            id: 'bc567736c56d4e8fb87eaddb72d8e7e7';
            key: {
              name: 'x_rungs_esc_link';
              element: 'incident';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'bc5af06d1737485d8874498da34e0953';
            key: {
              sys_security_acl: 'a4fd8e6749e045308e7c8b32f5246395';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: 'bd705553669c4b4fa62909367304d9f3';
            key: {
              name: 'x_rungs_esc_link';
              element: 'issue_id';
            };
          },
          {
            table: 'ua_table_licensing_config';
            id: 'bde3cf239e6642b7a705a7c37bea50b5';
            key: {
              name: 'x_rungs_esc_effect';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'bdff10f915b34910946a95a2132cb33f';
            key: {
              name: 'x_rungs_esc_link';
              element: 'intents';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'be0544b2eb784e8a82e3a42be288588a';
            key: {
              name: 'x_rungs_esc_event';
              element: 'NULL';
            };
          },
          {
            table: 'sys_documentation';
            id: 'be49d892577147d3bd153a2ac138691f';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'version';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'bed7dbf864cf44069d30deaf75b6e76e';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'failed_at';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'bf59ab6be13946d583843aeb28a92ee4';
            deleted: true;
            key: {
              sys_security_acl: '88a5a792b49247cea17846845c9193ed';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: 'bfa56f942a7541f3a76fbf3b4c85ea7c';
            key: {
              name: 'x_rungs_esc_claim';
              element: 'name';
            };
          },
          {
            table: 'sys_documentation';
            id: 'c175277f0e234f07abddb6b312c6159e';
            key: {
              name: 'x_rungs_esc_operation';
              element: 'body';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'c313ce67041b4f5ab46f0151a444bb08';
            key: {
              sys_security_acl: '2168f196a69449679de84ff6d441557a';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_variable_value';
            id: 'c55aee4689394d30b6b3680921b1ab0c';
            key: {
              document_key: 'c398f7bd9cd64a148f37a20915316a46';
              variable: 'b27b2b29ff6033008d3f5d9ad53bf164';
            };
          },
          {
            table: 'sys_ui_list';
            id: 'c56c611882d642038414d3990ba7e539';
            key: {
              name: 'incident';
              view: {
                id: 'eebf3efec77b4784879854733aa29c78';
                key: {
                  name: 'x_rungs_esc';
                };
              };
              sys_domain: 'global';
              element: 'NULL';
              relationship: 'NULL';
              parent: 'NULL';
            };
          },
          {
            table: 'sys_user_role';
            id: 'c6c79a57dd544db395c43f24f22c35f9';
            key: {
              name: 'x_rungs_esc.responder';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'c6daa29d764b4c31a6ef68315059d3ac';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'escalation_id';
            };
          },
          {
            table: 'sys_user_role';
            id: 'c765d58bb829430eb386552fc2339135';
            key: {
              name: 'x_rungs_esc.admin';
            };
          },
          {
            table: 'sys_documentation';
            id: 'c797b82ab3c0443286d17bd41bd51a2e';
            key: {
              name: 'x_rungs_esc_event';
              element: 'type';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'c7ae10ffdecb43aa88c489c5cd1b919d';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'next_look_at';
            };
          },
          {
            table: 'sys_documentation';
            id: 'c7c50a0ebc1d4e1897d648462df75598';
            key: {
              name: 'x_rungs_esc_claim';
              element: 'name';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'c814626179244536a0e152ce1b5ff5f7';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'next_attempt_at';
            };
          },
          {
            table: 'sys_index';
            id: 'c852fcbc5cd147d1b334120fd5b35ee2';
            key: {
              logical_table_name: 'x_rungs_esc_link';
              col_name_string: 'next_attempt_at';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'c858a5ffb7274c35885788a77d946f35';
            key: {
              document_key: 'dae4e79747f3425590987dcdf3e047e7';
              variable: '989d9e235324220002c6435723dc3484';
            };
          },
          {
            table: 'sys_ui_element';
            id: 'c934c40523c24a37a4b329136a49ba3d';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'x_rungs_esc_next_deadline';
              position: '9';
            };
          },
          {
            table: 'sys_choice';
            id: 'cb9b687426ff4f8ca2c15b81fd13936d';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'status';
              value: 'refused';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_documentation';
            id: 'cbe01817d23e4152aa34c0fcafc04896';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'NULL';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: 'cc40d29a0b4247f0b10518eebfaa4e62';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'audit_number';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'cd09d396619641dead3bfe57c43d89b9';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'closed_at';
            };
          },
          {
            table: 'ua_table_licensing_config';
            id: 'cd481361b00848a0a59f3101a98e8ecf';
            key: {
              name: 'x_rungs_esc_escalation';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'cd98448ff79d456e84560a0c86abefde';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'type';
            };
          },
          {
            table: 'sys_db_object';
            id: 'cda134186b15490792dbbc6150e36a70';
            key: {
              name: 'x_rungs_esc_claim';
            };
          },
          {
            table: 'sys_documentation';
            id: 'cdc96f69fe1f4ce4a448fd4d100de6ed';
            key: {
              name: 'incident';
              element: 'x_rungs_esc_status';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_page';
            id: 'cebcf0dedb8f4ade85809555919f94e2';
            key: {
              endpoint: 'x_rungs_esc_dashboard.do';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: 'cf6d2bc788d64d51b5a5be7583ff2159';
            key: {
              list_id: {
                id: 'c56c611882d642038414d3990ba7e539';
                key: {
                  name: 'incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'NULL';
                };
              };
              element: 'x_rungs_esc_status';
            };
          },
          {
            table: 'sys_index';
            id: 'd08abd43e4c5417a8ac988a2c24f9152';
            key: {
              logical_table_name: 'x_rungs_esc_link';
              col_name_string: 'incident';
            };
          },
          {
            table: 'sys_choice';
            id: 'd0b535835f5640bfb228678c0a4fa3d2';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'kind';
              value: 'refusal';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'd109f51cb35f4621869545c28be980e9';
            key: {
              document_key: '6a0cbddd1b4c4ad0910e73a6d934faa9';
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'd1969935ca6141a986a71070618ee352';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'run';
            };
          },
          {
            table: 'sys_choice';
            id: 'd26804b25334455dbabd58019dd96ecd';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'status';
              value: 'suspended';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'd2839207dde4485dbd61158db716c4cf';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'attempts';
            };
          },
          {
            table: 'sys_documentation';
            id: 'd373ae7c0cba45d4a8a5530423875eee';
            key: {
              name: 'x_rungs_esc_link';
              element: 'next_attempt_at';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: 'd3f4ce866fbb4f20a7ebb09a69be601d';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'subject';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: 'd4402afcd3d643ca941c3293340bb624';
            key: {
              name: 'incident';
              element: 'x_rungs_esc_owner';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_element';
            id: 'd49082cab4ad40b49f121fe1d91d9d22';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'x_rungs_esc_status';
              position: '7';
            };
          },
          {
            table: 'sys_ux_lib_asset';
            id: 'd4e8aa63531d461aac5a86714a2a1767';
            key: {
              name: 'x_rungs_esc/panel';
            };
          },
          {
            table: 'sys_index';
            id: 'd54774e03bc94a95a47795745f4ef556';
            key: {
              logical_table_name: 'x_rungs_esc_effect';
              col_name_string: 'escalation_id';
            };
          },
          {
            table: 'sys_index';
            id: 'd61695f7cb674d438bfc40e7f87ad398';
            key: {
              logical_table_name: 'x_rungs_esc_policy';
              col_name_string: 'active';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'd6bbe055e4b345e998f1e52ca825533c';
            key: {
              name: 'x_rungs_esc_link';
              element: 'origins';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'd705069648ee4dfaacf3c0e00999ab65';
            key: {
              name: 'x_rungs_esc_event';
              element: 'happened_at';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'd77c35145e5b44bf9052167d5878c6a8';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'NULL';
            };
          },
          {
            table: 'sys_documentation';
            id: 'd7b740d0fbb14d859a58604867580b21';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'recipients';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_action_role';
            id: 'd868d8de64d547979e47a07faa7a9a43';
            key: {
              sys_ui_action: 'ebca35b163104d19a3cfddd4305220e3';
              sys_user_role: {
                id: 'c6c79a57dd544db395c43f24f22c35f9';
                key: {
                  name: 'x_rungs_esc.responder';
                };
              };
            };
          },
          {
            table: 'sys_db_object';
            id: 'd90b3e42f17b4bfba805c112c2cad56c';
            key: {
              name: 'x_rungs_esc_effect';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: 'd91ece683ad54e3e9a0b060ab4e1ee16';
            key: {
              list_id: {
                id: 'c56c611882d642038414d3990ba7e539';
                key: {
                  name: 'incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'NULL';
                };
              };
              element: 'x_rungs_esc_next_deadline';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'd9f89613a3d94aaf9c59fe5f24d23d91';
            key: {
              name: 'incident';
              element: 'x_rungs_esc_owner';
            };
          },
          {
            table: 'sys_index';
            id: 'da497f3899ee40e98b973c75a55e5940';
            deleted: true;
            key: {
              logical_table_name: 'x_rungs_esc_escalation';
              col_name_string: 'status';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'db921f2e799244a7a8fc006a74830013';
            key: {
              name: 'x_rungs_esc_event';
              element: 'level';
            };
          },
          {
            table: 'sys_ui_page';
            id: 'dbe8aa8e7b4640d89b5b0ade05051939';
            key: {
              endpoint: 'x_rungs_esc_on_call.do';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'dc480ea457ad49099f82491d8de97870';
            key: {
              document_key: 'da48fcbe37574c0cbe217e3799b158cb';
              variable: 'dd54cf535320220002c6435723dc34fd';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'dc520003304a44e2a28a4e66361cd0dc';
            key: {
              sys_security_acl: 'd7aeb32d475543b8923bc345b6ab6bce';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: 'dc627de9ead345de967b574efe90a1f2';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'reason';
            };
          },
          {
            table: 'sys_documentation';
            id: 'dcaf42ae657549ce893d2876ee457bd0';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'NULL';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'dcf10b87d94141cfb21690303fd503e2';
            key: {
              sys_security_acl: '6f4101d7a3284eb6a9c727f37473d405';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: 'dd5e851d5060432ba8660405cd3f8a7b';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'policy_version';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'deca7c8c2eba493ab13c1e7580a9b318';
            key: {
              sys_security_acl: '7bf0aeb8c3c546809ba482b618b04a44';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: 'dfdf84f619fe4dcb93ab02a878c4b598';
            key: {
              name: 'x_rungs_esc_link';
              element: 'origins';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'e02faf623c6643df9ace1867f26e25a0';
            key: {
              sys_security_acl: '77b4dddbc5f54188b4c882e57d06aab1';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: 'e06c33a2cd10491fb0fcabafb2b3aea6';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'document';
              language: 'en';
            };
          },
          {
            table: 'sys_choice';
            id: 'e160448cf9554857b41c18fba222a2ad';
            key: {
              name: 'incident';
              element: 'x_rungs_esc_status';
              value: 'acknowledged';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_documentation';
            id: 'e16d0e8118494fb2af9309276f7ed56d';
            key: {
              name: 'x_rungs_esc_event';
              element: 'incident';
              language: 'en';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'e2686c5eeb8045519ac8e362b7b99dd3';
            key: {
              document_key: 'c47c017f75f94a0e86a01915887163ec';
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c';
            };
          },
          {
            table: 'sys_ui_element';
            id: 'e2a584cfe87b4c55b1f42f6a99ce6b7c';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'business_service';
              position: '3';
            };
          },
          {
            table: 'sys_documentation';
            id: 'e2d835bba7aa4efe81367565cbfb8408';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'policy_id';
              language: 'en';
            };
          },
          {
            table: 'sys_choice';
            id: 'e3710fd530684173af8874be9ad67e2c';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'status';
              value: 'running';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'e37bcdfacbd34d9f9a38f8874b397ef3';
            key: {
              sys_security_acl: '78902ea1fe6c496489794e47e46141a8';
              sys_user_role: {
                id: 'f704c4fd224349b0aa2ab18866e1e3d9';
                key: {
                  name: 'x_rungs_esc.policy_editor';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: 'e3ba8fecbd094d4eb1a805c392f2a1e9';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'policy_id';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'e3bb757572fe4ea28aee47e974f0081d';
            key: {
              sys_security_acl: '124855eab8d24946858738a78c70f566';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_variable_value';
            id: 'e41b804d16a04094999a91c38e2347f4';
            key: {
              document_key: 'd74cd9e61c7241be9bf4c2911c2aa728';
              variable: 'e6e3c7535320220002c6435723dc3496';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'e54defc9aa0a47bc8a643b3a2ffbb428';
            key: {
              document_key: '6c837fe7d7fc4d0b8566375857f02562';
              variable: '90144b535320220002c6435723dc3488';
            };
          },
          {
            table: 'sys_documentation';
            id: 'e58edb1f9ef84acfb84c3602be1133c9';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'event_at';
              language: 'en';
            };
          },
          {
            table: 'sys_element_mapping';
            id: 'e59547c509594f79aaccb598c7fb15ec';
            key: {
              field: 'field_values';
              table: 'var__m_atf_input_variable_14872288df60220062fe6c7a4df26319';
              id: 'da48fcbe37574c0cbe217e3799b158cb';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'e633482310784e308195cc1e3084ab72';
            key: {
              sys_security_acl: '0236e322fbe74f7fb2087f71d55d9b73';
              sys_user_role: {
                id: 'f704c4fd224349b0aa2ab18866e1e3d9';
                key: {
                  name: 'x_rungs_esc.policy_editor';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: 'e643bccb6b61414ab5f7e9423faad40e';
            key: {
              name: 'x_rungs_esc_operation';
              element: 'name';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_element';
            id: 'e7851b07dd994941870ed84467726e47';
            key: {
              sys_ui_section: {
                id: '1f891f2d646c4d5b99389979c7a602c8';
                key: {
                  name: 'incident';
                  caption: 'Incident';
                  view: {
                    id: 'eebf3efec77b4784879854733aa29c78';
                    key: {
                      name: 'x_rungs_esc';
                    };
                  };
                  sys_domain: 'global';
                };
              };
              element: 'x_rungs_esc_owner';
              position: '10';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'e78f258f82b143c393dcbbdd283cd65d';
            key: {
              document_key: 'f2244111bb9b41409e442d7487d1aa80';
              variable: 'dd54cf535320220002c6435723dc34fd';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'e88904170a6b41e593d201ffea874ac3';
            key: {
              sys_security_acl: '4c9da479e34a48af87c15d22da5f6f69';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'sys_choice';
            id: 'e9b76fbf4f7344e0850d2452eded858c';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'status';
              value: 'pending';
              language: 'en';
              dependent_value: 'NULL';
            };
          },
          {
            table: 'sys_documentation';
            id: 'ea9f74548509428cad60b588622fc6ca';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'trigger_memory';
              language: 'en';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'eb22e0d9b2d24bbb95af09fd4f1d9419';
            key: {
              document_key: 'ba02bacc5e3d4c4397e79d99757b5663';
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'ebac468b54cc46b396d38a0d03dfc3b8';
            key: {
              document_key: 'ba02bacc5e3d4c4397e79d99757b5663';
              variable: '1778a7480f20101091d0f00c97767e03';
            };
          },
          {
            table: 'sys_user_role_contains';
            id: 'ec6eb7bd532b4b72adbb555cb2de05a3';
            key: {
              role: {
                id: 'f704c4fd224349b0aa2ab18866e1e3d9';
                key: {
                  name: 'x_rungs_esc.policy_editor';
                };
              };
              contains: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: 'ecd9dcdc13be4a10ad2df4e9179d2dee';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'level';
            };
          },
          {
            table: 'sys_index';
            id: 'ed1ec4b02c0a4ee7a4d0b6f6631aa834';
            key: {
              logical_table_name: 'x_rungs_esc_event';
              col_name_string: 'escalation_id';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'eddd026e2b93445ca28cdfd4fcc0e7cd';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'event_at';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'ee0e9392c835441cbe4470902c037fc1';
            key: {
              document_key: 'c47c017f75f94a0e86a01915887163ec';
              variable: 'ff06ab840f20101091d0f00c97767e6d';
            };
          },
          {
            table: 'sys_ui_view';
            id: 'eebf3efec77b4784879854733aa29c78';
            key: {
              name: 'x_rungs_esc';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'eefa1e6a842744d29a5abfd7f5a826d8';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'policy_id';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: 'f10fec1bb4774236bc0cb8bdb8f7d186';
            key: {
              list_id: {
                id: 'ad4b00e612954105811079d600f4f32f';
                key: {
                  name: 'x_rungs_esc_event';
                  view: {
                    id: 'Default view';
                    key: {
                      name: 'NULL';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'incident';
                };
              };
              element: 'escalation_id';
            };
          },
          {
            table: 'sys_index';
            id: 'f1a01d1f806f41a18192e060d7085aef';
            key: {
              logical_table_name: 'x_rungs_esc_event';
              col_name_string: 'incident,version,position';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'f1ad90bdc3864814975de04bbc12dc5b';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'reason';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'f1adfa5767604669b1103da436ccb097';
            deleted: true;
            key: {
              sys_security_acl: 'a415ef21a706465097905f4f32fc509c';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_dictionary';
            id: 'f1eabaed2c0646e787f8bd18cfc69524';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'status';
            };
          },
          {
            table: 'sys_index';
            id: 'f2f6948b43984d38bb70ca3cd31b4e3c';
            key: {
              logical_table_name: 'x_rungs_esc_claim';
              col_name_string: 'name';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'f35f682f34ea4c2db0aade2cbdf302ed';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'active';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'f4232f03ba254f178771e7fa136af13b';
            key: {
              document_key: 'ba02bacc5e3d4c4397e79d99757b5663';
              variable: '6f69fc4aff6433008d3f5d9ad53bf18c';
            };
          },
          {
            table: 'sys_ui_action_role';
            id: 'f46b0ded0d004008be7b1782d85ea61e';
            key: {
              sys_ui_action: 'ccfddd53b2ce427a8d74142217f4bef7';
              sys_user_role: {
                id: 'c6c79a57dd544db395c43f24f22c35f9';
                key: {
                  name: 'x_rungs_esc.responder';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: 'f492e33c6d7547c09e6a79f03e1c1e6a';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'failures';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'f4c41bea386c4815b06dc745785b4c27';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'state';
            };
          },
          {
            table: 'sys_user_role';
            id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
            key: {
              name: 'x_rungs_esc.auditor';
            };
          },
          {
            table: 'sys_ui_action_role';
            id: 'f6ad374f1c4a48b1815e0f6fc6ebb059';
            key: {
              sys_ui_action: '0f97575cc6894b268c357d2b2b8be86a';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: 'f6bcb8b87a6043d491a888717412e73a';
            key: {
              name: 'incident';
              element: 'x_rungs_esc_next_deadline';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'f6f3c350286b48b3a09aa31e6a00e850';
            key: {
              sys_security_acl: '90e2c659fe2a4824a692422805772c63';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_user_role';
            id: 'f704c4fd224349b0aa2ab18866e1e3d9';
            key: {
              name: 'x_rungs_esc.policy_editor';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'f76b841311f14f73be370ce2266dd38f';
            key: {
              sys_security_acl: 'cdce36d2327342759dcba45eab453cec';
              sys_user_role: {
                id: 'f704c4fd224349b0aa2ab18866e1e3d9';
                key: {
                  name: 'x_rungs_esc.policy_editor';
                };
              };
            };
          },
          {
            table: 'sys_variable_value';
            id: 'f775950060f24853869b34c2d4864d62';
            key: {
              document_key: '49a643bbeb2d43e689f813ce4802d620';
              variable: '78b8d86b531000109e02ddeeff7b12f3';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'f798222a45b74212837f626d79541593';
            key: {
              sys_security_acl: '6bcdafbbec824f1ea35c75a9fd203491';
              sys_user_role: {
                id: 'f4d89e1b16e94f3eb2bbc8fe41b8548d';
                key: {
                  name: 'x_rungs_esc.auditor';
                };
              };
            };
          },
          {
            table: 'ua_table_licensing_config';
            id: 'f82830047a11484ba598ddb188ef5eca';
            key: {
              name: 'x_rungs_esc_event';
            };
          },
          {
            table: 'sys_documentation';
            id: 'faa24658d12f4cb5b75697c3e7fbe9bc';
            key: {
              name: 'x_rungs_esc_effect';
              element: 'attempts';
              language: 'en';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'fab61c3a53d9455fafdec6f0518effc2';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'NULL';
            };
          },
          {
            table: 'sys_db_object';
            id: 'fbd393d60a6a4212afa0f2865734bb7a';
            key: {
              name: 'x_rungs_esc_event';
            };
          },
          {
            table: 'sys_documentation';
            id: 'fbefbacfbf87446e972bff167594b88b';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'started_at';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: 'fc03cba45a774404889008291bce7999';
            key: {
              name: 'incident';
              element: 'NULL';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: 'fc2e0acf028e4c76a1fc51f7c9a7ba59';
            key: {
              name: 'x_rungs_esc_audit';
              element: 'personal_text';
              language: 'en';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'fd6eafc557764cbe91bbb3b0592256ff';
            key: {
              sys_security_acl: '486f17da585e436185908bdb64cd7058';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_variable_value';
            id: 'fd7bd86bab904e7986e439b2715511d0';
            key: {
              document_key: '6a0cbddd1b4c4ad0910e73a6d934faa9';
              variable: '8c07aba5ff6033008d3f5d9ad53bf13b';
            };
          },
          {
            table: 'sys_dictionary';
            id: 'fd86c928733344408ab4abfc1cceea9b';
            key: {
              name: 'incident';
              element: 'x_rungs_esc_level';
            };
          },
          {
            table: 'sys_documentation';
            id: 'fdc5a8f61f9b4929bd4dfb050d04d7c5';
            key: {
              name: 'x_rungs_esc_link';
              element: 'asked_at';
              language: 'en';
            };
          },
          {
            table: 'sys_documentation';
            id: 'fdce0eb5cec34edda90b5720e449a368';
            key: {
              name: 'x_rungs_esc_policy';
              element: 'reason';
              language: 'en';
            };
          },
          {
            table: 'sys_ui_list_element';
            id: 'fddac8c7ef724d5ca3bafd65fe88fbbb';
            key: {
              list_id: {
                id: 'ad4b00e612954105811079d600f4f32f';
                key: {
                  name: 'x_rungs_esc_event';
                  view: {
                    id: 'Default view';
                    key: {
                      name: 'NULL';
                    };
                  };
                  sys_domain: 'global';
                  element: 'NULL';
                  relationship: 'NULL';
                  parent: 'incident';
                };
              };
              element: 'number';
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'fdfe1e340e1f4e16b3ce00739fdac135';
            key: {
              sys_security_acl: '774785ccfe704061882a2e240622853b';
              sys_user_role: {
                id: '8caadbddc6544b82a1e81425f2b59815';
                key: {
                  name: 'x_rungs_esc.viewer';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'fe0f1c2520094c35a114fe609340c357';
            key: {
              sys_security_acl: '2dc5e802eb2a431881a1c92465f3bc6e';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_security_acl_role';
            id: 'fe3a1f12df774f21a11d1fe2ec3c72e2';
            key: {
              sys_security_acl: '7cf0a7d7525c4ffe972d40f7a0499e2e';
              sys_user_role: {
                id: 'c765d58bb829430eb386552fc2339135';
                key: {
                  name: 'x_rungs_esc.admin';
                };
              };
            };
          },
          {
            table: 'sys_documentation';
            id: 'ff1edce741ca42d0befb2429c5760412';
            key: {
              name: 'x_rungs_esc_escalation';
              element: 'escalation_id';
              language: 'en';
            };
          },
          {
            table: 'sys_variable_value';
            id: 'ff5c3ed54b194e24b82a0ccf7c86280b';
            key: {
              document_key: 'b367ec55f0804036861c72d1f8a19fb1';
              variable: 'dd54cf535320220002c6435723dc34fd';
            };
          },
        ];
      }
    }
  }
}
