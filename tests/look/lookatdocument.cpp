// SPDX-License-Identifier: GPL-3.0-or-later
// What looks at documents in tests: number-desk does the same when it is started with this option.
#include "app/documents/lookatdocument.h"

int main(int argc, char **argv)
{
    constexpr int misused = 2;
    return nd::isLook(argc, argv) ? nd::lookAtDocument(argc, argv) : misused;
}
