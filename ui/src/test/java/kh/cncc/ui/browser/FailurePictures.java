package kh.cncc.ui.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Leaves a picture of every open browser when a test fails. */
class FailurePictures implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            SpringExtension.getApplicationContext(test)
                    .getBean(Officials.class)
                    .pictures("failed-" + test.getRequiredTestMethod().getName());
        }
    }
}
